/**
 * Words that law titles end with and words around law names. Sources: the classes of documents in the 立法法, the
 * 行政法规制定程序条例, the 党政机关公文处理工作条例 and the usual names of plans, standards and treaties.
 */

/** What a title ends with when it names a law or an official document; 「」 in traditional texts too. */
const TITLE_TAIL =
  /(?:法|法典|條例|条例|规定|規定|办法|辦法|决定|決定|意见|意見|通知|解释|解釋|规划|規劃|计划|計劃|纲要|綱要|方案|细则|細則|规则|規則|准则|準則|公约|公約|协定|協定|协议|協議|议定书|議定書|条约|條約|公告|通告|通报|命令|[主席院部委局]令|指南|指引|目录|目錄|清单|清單|标准|標準|规范|規範|规程|规章|章程|宪章|憲章|宪法|憲法|宣言|声明|聲明|白皮书|白皮書|公报|公報|报告|報告|批复|答复|复函|纪要|措施|举措|政策|要点|要點|制度|备忘录|備忘錄|倡议|倡議|共识|路线图|大纲|名录|预案|預案|建议|提案|议案|議案|法案|草案|预算案|預算案|修正案|征求意见稿|送审稿|决议|決議|守则|須知|须知|导则|通则|通則|总则|愿景与行动|愿景|战略|行动|安排|组织法|基本法|分工|导向|体系|框架|议程)(?:[0-9][0-9.]*版)?$/;

/** What ends with one of those characters and is no law. */
const NO_LAW =
  /(?:[书兵魔佛枪剑戏技做活玩打想看说手方语用]法|[之的]法|^(?!行动|合作|工作|实施|规划).{0,4}(?:计划|行动)|[^动]行动|指数报告|研究报告|展望报告|调查报告|考察报告|通缉令)$/;

/** Beginnings that only official documents have. */
const TITLE_HEAD = /^(?:关于|關於|中华人民共和国|中共中央|国务院|最高人民法院|最高人民检察院)/;
/** Endings of speeches, essays and books that begin like documents. */
const ESSAY =
  /(?:思考|研究|探讨|讲话|重要论述|论述|文章|演讲|致辞|贺信|信|读本|选编|摘编|问答|说明|情况|史|史纲|综述|纪实|述评|概论|集|丛书)$/;

/** Whether what stands in title marks is a law or an official document, not a book, paper, film or article. */
export function isLawTitle(title: string): boolean {
  if (endsLikeLaw(title)) return true;
  return !NO_LAW.test(title) && title.length >= 8 && TITLE_HEAD.test(title) && !ESSAY.test(title);
}

/** Whether a title ends with the name of a kind of law or document. */
export function endsLikeLaw(title: string): boolean {
  return TITLE_TAIL.test(title) && !NO_LAW.test(title);
}

/** Words in brackets that tell a text's standing and are no part of its name. */
const STANDING =
  /^(?:[^（）()]{0,12}(?:征求意见稿|徵求意見稿|意见征集稿|讨论稿|送审稿|审议稿|草案|修订稿|修改稿|草稿|建议稿|[一二三四五]次审议稿)|试行|試行|暂行|修订|修正|[^（）()]{0,10}年[^（）()]{0,8}(?:修订|修正|修改|公布)[^（）()]{0,4})$/;

export function isStanding(bracket: string): boolean {
  return STANDING.test(bracket);
}

/** Words that tell a draft. */
export function isDraft(bracket: string): boolean {
  return /草案|稿/.test(bracket);
}

/** What follows 法 when it ends no law's name: 司法厅, 公司法人, 会计法规. */
export function continuesWord(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined) return false;
  if (next === '规') return text[end + 1] !== '定' && text[end + 1] !== '范';
  if (next === '制') return text[end + 1] !== '定';
  if (next === '定') return text[end + 1] !== '于';
  if (next === '令') return true;
  if (next === '案') return true;
  return '律院人治官庭学系理医警师务则网盲宝轮援检盟拍语国郎规學醫師務則網國語'.includes(next);
}

/** Countries and regions with laws of their own, as they stand before the name of one. */
const FOREIGN =
  /(?:美国|英国|法国|德国|日本|韩国|朝鲜|泰国|俄罗斯|欧盟|印度|越南|加拿大|澳大利亚|新西兰|新加坡|马来西亚|印尼|印度尼西亚|菲律宾|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|波兰|奥地利|乌克兰|土耳其|以色列|伊朗|伊拉克|叙利亚|埃及|南非|巴西|阿根廷|墨西哥|智利|哈萨克斯坦|巴基斯坦|蒙古国|台湾|加州|联邦)$/;

/** The foreign country that is named right before a place in the text, behind `from`. */
export function foreignBefore(text: string, at: number, from = 0): string | undefined {
  return FOREIGN.exec(text.slice(Math.max(from, at - 6), at))?.[0];
}

/** Titles that only say what kind of document it is: 《意见》, 《实施方案》. */
const KIND_ONLY =
  /^(?:实施|行动|工作|指导|暂行|管理|若干|总体|联合|框架|合作)?(?:意见|规定|办法|通知|方案|条例|决定|解释|细则|规则|建议|公约|协定|协议|条约|指引|指南|规划|计划|纲要|清单|目录|报告|措施|声明|宣言|倡议|章程|标准|规范|准则|公告|通告|公报|要点)$/;

export function isKindOnly(title: string): boolean {
  return KIND_ONLY.test(title);
}
