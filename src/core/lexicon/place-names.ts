/**
 * Names of places that the divisions' package does not carry: short names of provinces, regions, generic areas, and
 * countries beside their ISO 3166 codes, whose names come from `Intl.DisplayNames`.
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

/** ISO 3166-1 codes, two letters each; Hong Kong, Macao and Taiwan stand among the provinces. */
export const COUNTRY_CODES =
  'ADAEAFAGAIALAMAOARATAUAWAZBABBBDBEBFBGBHBIBJBMBNBOBRBSBTBWBYBZCACDCFCGCHCICKCLCMCNCOCRCUCVCYCZDEDJDKDMDODZECEEEGERESET' +
  'FIFJFMFRGAGBGDGEGHGLGMGNGQGRGTGWGYHNHRHTHUIDIEILINIQIRISITJMJOJPKEKGKHKIKMKNKPKRKWKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMGMHMK' +
  'MLMMMNMRMTMUMVMWMXMYMZNANENGNINLNONPNRNZOMPAPEPGPHPKPLPSPTPWPYQARORSRURWSASBSCSDSESGSISKSLSMSNSOSRSSSTSVSYSZTDTGTHTJTLTM' +
  'TNTOTRTTTVTZUAUGUSUYUZVAVCVEVNVUWSYEZAZMZW';

/** How countries are also written, and the name that they have in `Intl.DisplayNames`. */
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
  ['巴勒斯坦', '巴勒斯坦领土'],
  ['印尼', '印度尼西亚'],
  ['孟加拉', '孟加拉国'],
  ['巴新', '巴布亚新几内亚'],
  ['特多', '特立尼达和多巴哥'],
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
  ['Turkey', '土耳其'],
  ['Czech Republic', '捷克'],
  ['Myanmar', '缅甸'],
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
