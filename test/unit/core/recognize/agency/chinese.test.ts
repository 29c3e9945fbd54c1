import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import { agency } from '../../../../../src/core/recognize/agency';
import type { AgencyMention } from '../../../../../src/core/recognize/mention';

const FREE = { overlaps: () => false, endAt: () => -1 };
const recognize = agency(createLexicon());

/** Names found; a group has `~` before it. */
function found(text: string): string[] {
  return (recognize(text, FREE) as AgencyMention[]).map(
    ({ start, end, generic }) => `${generic ? '~' : ''}${text.slice(start, end)}`,
  );
}

const TABLE: readonly (readonly [sentence: string, ...agencies: string[]])[] = [
  // the lexicon: full names, short names, the longest
  ['工信部会同公安部、最高人民法院发文', '工信部', '公安部', '最高人民法院'],
  ['两高发布司法解释', '两高'],
  ['中共中央、国务院印发意见', '中共中央', '国务院'],
  ['国务院办公厅转发', '国务院办公厅'],
  ['中国人民银行决定降准，央行表示', '中国人民银行', '央行'],
  ['由中宣部主办', '中宣部'],
  // departments belong to their body, a person's title does not
  ['最高人民检察院第四检察厅厅长张某', '最高人民检察院第四检察厅'],
  ['海关总署统计分析司司长介绍', '海关总署统计分析司'],
  ['公安部刑侦局政委说', '公安部刑侦局'],
  ['公安部部长表示', '公安部'],
  ['国家统计局城市司首席统计师', '国家统计局城市司'],
  ['财政部税务总局公告', '财政部', '税务总局'],
  ['外交部长王某会见', ...[]],
  ['全国人大代表建议', ...[]],
  ['全国政协委员呼吁', ...[]],
  ['国务院总理主持召开国务院常务会议', '国务院', '国务院'],
  // place and body
  ['内蒙古通辽市公安局反诈中心大队长说', '内蒙古通辽市公安局反诈中心'],
  ['海口市公安局反电信网络诈骗中心', '海口市公安局反电信网络诈骗中心'],
  ['贵州省锦屏县人民检察院向锦屏县环境保护局发出', '贵州省锦屏县人民检察院', '锦屏县环境保护局'],
  ['昆明反诈中心联合昆明市公安局', '昆明反诈中心', '昆明市公安局'],
  ['北京市第三中级人民法院判决', '北京市第三中级人民法院'],
  ['广东省高级人民法院终审', '广东省高级人民法院'],
  ['深圳市市场监督管理局处罚', '深圳市市场监督管理局'],
  ['浙江省人民政府办公厅通知', '浙江省人民政府办公厅'],
  ['国家税务总局深圳市税务局第三稽查局', '国家税务总局深圳市税务局第三稽查局'],
  ['中国人民银行深圳市分行统计', '中国人民银行深圳市分行'],
  ['上海海关统计', '上海海关'],
  ['云南省委宣传部部长', '云南省委宣传部'],
  ['昆明市委书记任职', '昆明市委'],
  ['中共上海市委副书记', '中共上海市委'],
  ['广西壮族自治区党委、政府', '广西壮族自治区党委'],
  ['海淀法院一审', '海淀法院'],
  ['由市公安局负责，报省委批准', '市公安局', '省委'],
  // abroad
  ['美国劳工部数据显示', '美国劳工部'],
  ['柬埔寨内政部通报', '柬埔寨内政部'],
  ['乌国防部称', '乌国防部'],
  ['8月5日国务院发布', '国务院'],
  ['世贸组织预计', '世贸组织'],
  // sessions of a congress
  ['十四届全国人大三次会议批准', '十四届全国人大三次会议'],
  ['十三届全国人大常委会正在审议', '十三届全国人大常委会'],
  // groups
  ['各地区各部门要认真落实', '~各地区各部门'],
  ['各地区、各部门要落实', '~各地区、各部门'],
  ['西双版纳、普洱、临沧等地公安机关', '~西双版纳、普洱、临沧等地公安机关'],
  ['设区的市级以上公安机关认定', '~设区的市级以上公安机关'],
  ['省市县三级公安机关', '~省市县三级公安机关'],
  ['海口市公安机关抓获', '~海口市公安机关'],
  ['国务院有关部门应当', '~国务院有关部门'],
  ['报国务院教育行政部门备案', '~国务院教育行政部门'],
  ['县级以上地方人民政府民政部门负责', '~县级以上地方人民政府民政部门'],
  ['省、自治区、直辖市人民政府可以', '~省、自治区、直辖市人民政府'],
  ['各级市场监管部门查处', '~各级市场监管部门'],
  // words that only look like one
  ['财政部门拨付', '~财政部门'],
  ['云南省公安厅指挥部署', '云南省公安厅'],
  ['各单位要集中办理', ...[]],
  ['发改委员工', ...[]],
  ['发行地方政府专项债券', ...[]],
  ['日本东北部发生地震', ...[]],
  ['香港国际金融中心地位', ...[]],
  ['制造业部门和住户部门', ...[]],
  ['《国务院公报》刊登', ...[]],
  // organisations that are none
  ['清华大学公共管理学院政府法制研究中心', ...[]],
  ['中国电信昆明分公司', ...[]],
  ['中国建设银行、中国互联网协会', ...[]],
  ['人大附中开学', ...[]],
  ['据新华社报道', ...[]],
  ['深圳市人民医院', ...[]],
  // traditional characters
  ['香港特別行政區政府財政司司長在立法會發表', '香港特別行政區政府財政司', '立法會'],
  ['緬甸國防部', '緬甸國防部'],
];

describe('agencies with Chinese names', () => {
  for (const [sentence, ...agencies] of TABLE) {
    it(sentence, () => expect(found(sentence)).toEqual(agencies));
  }

  it('knows what a workspace adds', () => {
    const own = agency(createLexicon({ agencies: [{ name: '示例监管署', aliases: ['示监署'] }] }));
    expect(own('示监署发布', FREE)).toMatchObject([{ start: 0, end: 3, entry: '示例监管署' }]);
  });

  it('leaves what an earlier recogniser has taken', () => {
    const taken = { overlaps: (start: number) => start < 3, endAt: () => 3 };
    expect(recognize('国务院令，财政部', taken)).toMatchObject([{ start: 5, end: 8 }]);
  });
});
