/**
 * Names of places that the divisions' package does not carry: short names of provinces, regions, generic areas, and
 * countries.
 */

/** Short name, full name. */
export const PROVINCE_SHORT: readonly (readonly [short: string, name: string])[] = [
  ...'河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'
    .split(' ')
    .map((short) => [short, `${short}省`] as const),
  ...'北京 天津 上海 重庆'.split(' ').map((short) => [short, `${short}市`] as const),
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'],
  ['宁夏', '宁夏回族自治区'],
  ['新疆', '新疆维吾尔自治区'],
  ['香港', '香港特别行政区'],
  ['澳门', '澳门特别行政区'],
  ['香港特区', '香港特别行政区'],
  ['澳门特区', '澳门特别行政区'],
];

/** The peoples in the name of an autonomous division, to its end: 西双版纳|傣族自治州. */
export const ETHNIC_SUFFIX =
  /(?:(?:维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|蒙古|达斡尔|鄂温克|鄂伦春|布朗|布依|朝鲜|东乡|高山|仡佬|哈尼|景颇|毛南|门巴|仫佬|纳西|傈僳|拉祜|撒拉|土家|裕固|保安|阿昌|德昂|独龙|基诺|普米|珞巴|各|壮|回|藏|苗|彝|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|满)族?){1,4}(?=自治[州县旗]$)/;

/** Short names that are more often words than places. */
export const NOT_SHORT: ReadonlySet<string> = new Set('白银 日照 安康 来宾 阿里 山南 大同'.split(' '));

/** County-level cities of two characters that stand without 市 and are no words. */
export const SHORT_COUNTIES: ReadonlySet<string> = new Set(
  '义乌 昆山 江阴 常熟 太仓 慈溪 余姚 诸暨 晋江 石狮 敦煌 瑞丽 西昌 腾冲 景洪 浏阳 醴陵 温岭 乐清 胶州 荥阳 库车 喀什 伊宁 凭祥 凯里'.split(
    ' ',
  ),
);

/** New areas with a government or committee of their own that the package lists as no division. */
export const NEW_AREAS: readonly string[] = '雄安新区 浦东新区 滨海新区 两江新区 西咸新区 天府新区 贵安新区'.split(' ');

/** Groups of provinces or cities with a name of their own. */
export const REGIONS: readonly string[] = (
  '京津冀 长三角 长三角地区 长江三角洲 珠三角 珠江三角洲 粤港澳大湾区 长江经济带 黄河流域 长江流域 成渝地区 成渝地区双城经济圈 ' +
  '东部地区 中部地区 西部地区 东北地区 东部 中部 西部 华北 华东 华南 华中 西南地区 西北地区 港澳地区 ' +
  '欧元区 欧盟 东盟 非洲 亚洲 欧洲 北美 拉美 拉丁美洲 中东 中亚 东南亚 南亚 东亚 亚太地区 缅北'
).split(' ');

/** Words that name a place only together with their text. */
export const AREAS: readonly string[] = (
  '全国 全省 全市 全县 全区 全州 全旗 全镇 全乡 全港 全疆 全自治区 我国 我省 我市 我县 我区 本省 本市 本县 本区 国内 境内 境外 海外 国外 ' +
  '全球 全世界 各地 农村地区 城镇地区 边境地区 贫困地区'
).split(' ');

/** Countries: the Chinese name, `=`, the English one. */
export const COUNTRIES: readonly (readonly [chinese: string, english: string])[] = (
  '安道尔=Andorra|阿拉伯联合酋长国=United Arab Emirates|阿富汗=Afghanistan|安提瓜和巴布达=Antigua and Barbuda|' +
  '安圭拉=Anguilla|阿尔巴尼亚=Albania|亚美尼亚=Armenia|安哥拉=Angola|阿根廷=Argentina|奥地利=Austria|' +
  '澳大利亚=Australia|阿鲁巴=Aruba|阿塞拜疆=Azerbaijan|波斯尼亚和黑塞哥维那=Bosnia and Herzegovina|巴巴多斯=Barbados|' +
  '孟加拉国=Bangladesh|比利时=Belgium|布基纳法索=Burkina Faso|保加利亚=Bulgaria|巴林=Bahrain|布隆迪=Burundi|' +
  '贝宁=Benin|百慕大=Bermuda|文莱=Brunei|玻利维亚=Bolivia|巴西=Brazil|巴哈马=Bahamas|不丹=Bhutan|' +
  '博茨瓦纳=Botswana|白俄罗斯=Belarus|伯利兹=Belize|加拿大=Canada|刚果（金）=|中非共和国=Central African Republic|' +
  "刚果（布）=|瑞士=Switzerland|科特迪瓦=Côte d'Ivoire|库克群岛=Cook Islands|智利=Chile|喀麦隆=Cameroon|" +
  '中国=China|哥伦比亚=Colombia|哥斯达黎加=Costa Rica|古巴=Cuba|佛得角=Cape Verde|塞浦路斯=Cyprus|' +
  '捷克=Czech Republic|德国=Germany|吉布提=Djibouti|丹麦=Denmark|多米尼克=Dominica|' +
  '多米尼加共和国=Dominican Republic|阿尔及利亚=Algeria|厄瓜多尔=Ecuador|爱沙尼亚=Estonia|埃及=Egypt|' +
  '厄立特里亚=Eritrea|西班牙=Spain|埃塞俄比亚=Ethiopia|芬兰=Finland|斐济=Fiji|密克罗尼西亚=Micronesia|法国=France|' +
  '加蓬=Gabon|英国=United Kingdom|格林纳达=Grenada|格鲁吉亚=Georgia|加纳=Ghana|格陵兰=Greenland|冈比亚=Gambia|' +
  '几内亚=Guinea|赤道几内亚=Equatorial Guinea|希腊=Greece|危地马拉=Guatemala|几内亚比绍=Guinea-Bissau|' +
  '圭亚那=Guyana|洪都拉斯=Honduras|克罗地亚=Croatia|海地=Haiti|匈牙利=Hungary|印度尼西亚=Indonesia|爱尔兰=Ireland|' +
  '以色列=Israel|印度=India|伊拉克=Iraq|伊朗=Iran|冰岛=Iceland|意大利=Italy|牙买加=Jamaica|约旦=Jordan|日本=Japan|' +
  '肯尼亚=Kenya|吉尔吉斯斯坦=Kyrgyzstan|柬埔寨=Cambodia|基里巴斯=Kiribati|科摩罗=Comoros|' +
  '圣基茨和尼维斯=Saint Kitts and Nevis|朝鲜=North Korea|韩国=South Korea|科威特=Kuwait|哈萨克斯坦=Kazakhstan|' +
  '老挝=Laos|黎巴嫩=Lebanon|圣卢西亚=Saint Lucia|列支敦士登=Liechtenstein|斯里兰卡=Sri Lanka|利比里亚=Liberia|' +
  '莱索托=Lesotho|立陶宛=Lithuania|卢森堡=Luxembourg|拉脱维亚=Latvia|利比亚=Libya|摩洛哥=Morocco|摩纳哥=Monaco|' +
  '摩尔多瓦=Moldova|黑山=Montenegro|马达加斯加=Madagascar|马绍尔群岛=Marshall Islands|北马其顿=North Macedonia|' +
  '马里=Mali|缅甸=Myanmar|蒙古=Mongolia|毛里塔尼亚=Mauritania|马耳他=Malta|毛里求斯=Mauritius|马尔代夫=Maldives|' +
  '马拉维=Malawi|墨西哥=Mexico|马来西亚=Malaysia|莫桑比克=Mozambique|纳米比亚=Namibia|尼日尔=Niger|尼日利亚=Nigeria|' +
  '尼加拉瓜=Nicaragua|荷兰=Netherlands|挪威=Norway|尼泊尔=Nepal|瑙鲁=Nauru|新西兰=New Zealand|阿曼=Oman|' +
  '巴拿马=Panama|秘鲁=Peru|巴布亚新几内亚=Papua New Guinea|菲律宾=Philippines|巴基斯坦=Pakistan|波兰=Poland|' +
  '巴勒斯坦=Palestine|葡萄牙=Portugal|帕劳=Palau|巴拉圭=Paraguay|卡塔尔=Qatar|罗马尼亚=Romania|塞尔维亚=Serbia|' +
  '俄罗斯=Russia|卢旺达=Rwanda|沙特阿拉伯=Saudi Arabia|所罗门群岛=Solomon Islands|塞舌尔=Seychelles|苏丹=Sudan|' +
  '瑞典=Sweden|新加坡=Singapore|斯洛文尼亚=Slovenia|斯洛伐克=Slovakia|塞拉利昂=Sierra Leone|圣马力诺=San Marino|' +
  '塞内加尔=Senegal|索马里=Somalia|苏里南=Suriname|南苏丹=South Sudan|圣多美和普林西比=São Tomé and Príncipe|' +
  '萨尔瓦多=El Salvador|叙利亚=Syria|斯威士兰=Eswatini|乍得=Chad|多哥=Togo|泰国=Thailand|塔吉克斯坦=Tajikistan|' +
  '东帝汶=Timor-Leste|土库曼斯坦=Turkmenistan|突尼斯=Tunisia|汤加=Tonga|土耳其=Turkey|' +
  '特立尼达和多巴哥=Trinidad and Tobago|图瓦卢=Tuvalu|坦桑尼亚=Tanzania|乌克兰=Ukraine|乌干达=Uganda|' +
  '美国=United States|乌拉圭=Uruguay|乌兹别克斯坦=Uzbekistan|梵蒂冈=Vatican City|' +
  '圣文森特和格林纳丁斯=Saint Vincent and Grenadines|委内瑞拉=Venezuela|越南=Vietnam|瓦努阿图=Vanuatu|萨摩亚=Samoa|' +
  '也门=Yemen|南非=South Africa|赞比亚=Zambia|津巴布韦=Zimbabwe'
)
  .split('|')
  .map((pair) => pair.split('=') as [string, string]);

/** How countries are also written, and their name in that list. */
export const COUNTRY_NAMES: readonly (readonly [written: string, name: string])[] = [
  ['阿联酋', '阿拉伯联合酋长国'],
  ['沙特', '沙特阿拉伯'],
  ['波黑', '波斯尼亚和黑塞哥维那'],
  ['北朝鲜', '朝鲜'],
  ['俄罗斯联邦', '俄罗斯'],
  ['大韩民国', '韩国'],
  ['南韩', '韩国'],
  ['美利坚合众国', '美国'],
  ['中华人民共和国', '中国'],
  ['中国大陆', '中国'],
  ['印尼', '印度尼西亚'],
  ['孟加拉', '孟加拉国'],
  ['巴新', '巴布亚新几内亚'],
  ['特多', '特立尼达和多巴哥'],
  ['加沙地带', '加沙地带'],
  ['加沙', '加沙地带'],
  ['约旦河西岸', '约旦河西岸'],
  ['US', '美国'],
  ['U.S.', '美国'],
  ['USA', '美国'],
  ['America', '美国'],
  ['the United States', '美国'],
  ['UK', '英国'],
  ['U.K.', '英国'],
  ['Britain', '英国'],
  ['Great Britain', '英国'],
  ['South Korea', '韩国'],
  ['North Korea', '朝鲜'],
  ['Türkiye', '土耳其'],
  ['Czechia', '捷克'],
  ['Burma', '缅甸'],
  ['Hong Kong', '香港特别行政区'],
  ['Macao', '澳门特别行政区'],
  ['Taiwan', '台湾省'],
  ['mainland China', '中国'],
  ['Euro area', '欧元区'],
  ['euro area', '欧元区'],
  ['European Union', '欧盟'],
  ['EU', '欧盟'],
];
