/**
 * Traditional characters that the names of agencies, places and laws are written with, and the simplified ones that stand at
 * the same index. Each is one UTF-16 unit, so offsets stay.
 */
const TRADITIONAL =
  '亞佈來侖侷係俬倉個們倫偉偵偽備傢傳債傷僑僕僞價儀億償優儲兒兗內兩冊凈凱別則剋剛創劃劄劇劍動務勝勞勸勻匯區協卽厤參叢吳呂員唸問啓啟喬單噁噹嚮囌國圍園圖團垻埰執堅堯報場塗墊墰墾壇壘壜壟壩壯壺壽夢夾奧妝婁婦' +
  '孫學宮寀寧審寬寶將專尋對導屆層屬岡峯島峽崍崑崗崙嵐嵗嶗嶧嶺嶼嶽巖師帶幣幫幹幾庫廂廈廕廠廢廣廬廳張強彆彌彔彙彥彿後從復徵恆惡愛慄態慶憑憲應懞懷戰戶掃掛採揚揮撈撫撾擁擊據敎敗敘數斷於旂時晉暉曆曏書會朮東枴' +
  '柺査條棗棲楊業極榦榮構樂樅樑樓標樹樺橋機橫檔檢檯欄權欒欖欽歐歲歷歸殘殯氣汙決沖涇涼淥淨淩淶減渦測渾湞湧湯準溝溫溮溼滄滅滎滙滿漁漢漣漵潁潛潤潯澗澠澤澱濕濛濟濰濱瀋瀏瀘瀝瀰瀾灘灣灤災為烏無煙煩熱燈營爐爭爲' +
  '爾狀猶獄獅獨獲獸獻現琿瑤瑪環瓊甌甕產産畢當疇疊療發監盤盧眞眾睏矇矯硯碩碭確碼礄礎礦祕祿禦禪禮稅稜種稱穀積穩穫窪競箇箚節範築簡粵糧糰紀約紅納紐級紮細紹終組結絡給統絳綏經綜綠綫維綱網綵綿緑線緝編緬縉縣總績' +
  '織繪繫纔罈罎罰羅羣義習聖聞聯聲聶職聽肅脩脫膠臘臥臨臺與興舉舊舘茲荊莊華菴菸萊萬葉葯蒼蓆蓋蓮蔘蔭蕪蕭薊薌薑薩藍藝藥藴藺蘄蘆蘇蘊蘭蘿處號衆術衕衚衛衝袷裏補裝裡製複覈見規視覺覽觀計訊訓託記訟訥訪設許訴証詐詔' +
  '評詢試該誌認誕語說説誼調請論諮諸諾謀謙謝謨證識譙譜譟譯議護變讓讚谿豐貝貞財貢貧貨責貴買費貿賀資賈賓賚賠賢賣質購賽贊贛趙車軌軍軟載輛輝輪輸輻輿轄辦農迴這連週進遊運過達違遙遜遞遠遷遼邁還邊郟郵鄆鄉鄒鄖鄧鄭' +
  '鄰鄲鄴醫鈡鉅鉛銀銅銷鋒鋼錄錢錦錫錯録錶鍾鎣鎭鎮鏡鐘鐵鑑鑒鑲長門開間閔閣閤閩閬閻闆關陘陝陰陳陸陽隊際隨險隴雙雜雞離難雲電霑靈靜鞏韆韋韓響頂項順預頓頗領頭題額類風颱餉養餘館饒馬駐駕駛騙騰驊驗驛體髮鬆鬍鬥鬱' +
  '魚魯鮁鮮鯉鳩鳳鳴鴨鶴鷄鷹鹹鹼鹽麗麥麪麫麯麴麵黃點黨齊齡齣龍' +
  '隱僱籌課竊賄賂選劑繼縮擬訂觸虛簽緩頒釋誠註閱撥賭飼暫輔較漲擴佔躍貶僅';
const SIMPLIFIED =
  '亚布来仑局系私仓个们伦伟侦伪备家传债伤侨仆伪价仪亿偿优储儿兖内两册净凯别则克刚创划札剧剑动务胜劳劝匀汇区协即历参丛吴吕员念问启启乔单恶当向苏国围园图团坝采执坚尧报场涂垫坛垦坛垒坛垄坝壮壶寿梦夹奥妆娄妇' +
  '孙学宫采宁审宽宝将专寻对导届层属冈峰岛峡崃昆岗仑岚岁崂峄岭屿岳岩师带币帮干几库厢厦荫厂废广庐厅张强别弥录汇彦佛后从复征恒恶爱栗态庆凭宪应蒙怀战户扫挂采扬挥捞抚挝拥击据教败叙数断于旗时晋晖历向书会术东拐' +
  '拐查条枣栖杨业极干荣构乐枞梁楼标树桦桥机横档检台栏权栾榄钦欧岁历归残殡气污决冲泾凉渌净凌涞减涡测浑浈涌汤准沟温浉湿沧灭荥汇满渔汉涟溆颍潜润浔涧渑泽淀湿蒙济潍滨沈浏泸沥弥澜滩湾滦灾为乌无烟烦热灯营炉争为' +
  '尔状犹狱狮独获兽献现珲瑶玛环琼瓯瓮产产毕当畴叠疗发监盘卢真众困蒙矫砚硕砀确码硚础矿秘禄御禅礼税棱种称谷积稳获洼竞个札节范筑简粤粮团纪约红纳纽级扎细绍终组结络给统绛绥经综绿线维纲网彩绵绿线缉编缅缙县总绩' +
  '织绘系才坛坛罚罗群义习圣闻联声聂职听肃修脱胶腊卧临台与兴举旧馆兹荆庄华庵烟莱万叶药苍席盖莲参荫芜萧蓟芗姜萨蓝艺药蕴蔺蕲芦苏蕴兰萝处号众术同胡卫冲夹里补装里制复核见规视觉览观计讯训托记讼讷访设许诉证诈诏' +
  '评询试该志认诞语说说谊调请论咨诸诺谋谦谢谟证识谯谱噪译议护变让赞溪丰贝贞财贡贫货责贵买费贸贺资贾宾赉赔贤卖质购赛赞赣赵车轨军软载辆辉轮输辐舆辖办农回这连周进游运过达违遥逊递远迁辽迈还边郏邮郓乡邹郧邓郑' +
  '邻郸邺医钟巨铅银铜销锋钢录钱锦锡错录表钟蓥镇镇镜钟铁鉴鉴镶长门开间闵阁合闽阆阎板关陉陕阴陈陆阳队际随险陇双杂鸡离难云电沾灵静巩千韦韩响顶项顺预顿颇领头题额类风台饷养余馆饶马驻驾驶骗腾骅验驿体发松胡斗郁' +
  '鱼鲁鲅鲜鲤鸠凤鸣鸭鹤鸡鹰咸碱盐丽麦面面曲曲面黄点党齐龄出龙' +
  '隐雇筹课窃贿赂选剂继缩拟订触虚签缓颁释诚注阅拨赌饲暂辅较涨扩占跃贬仅';

let table: Uint16Array | undefined;

/** The text with traditional characters made simplified, unit by unit; the same string where it has none. */
export function toSimplified(text: string): string {
  table ??= build();
  let first = 0;
  while (first < text.length && table[text.charCodeAt(first)] === 0) first++;
  if (first === text.length) return text;
  const parts = [text.slice(0, first)];
  let from = first;
  for (let i = first; i < text.length; i++) {
    const simplified = table[text.charCodeAt(i)]!;
    if (simplified === 0) continue;
    parts.push(text.slice(from, i), String.fromCharCode(simplified));
    from = i + 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function build(): Uint16Array {
  const simplified = new Uint16Array(0x10000);
  for (let i = 0; i < TRADITIONAL.length; i++) simplified[TRADITIONAL.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i);
  return simplified;
}
