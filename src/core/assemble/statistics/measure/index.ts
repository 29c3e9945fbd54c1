import type { PlacedDocument } from '../../document';
import { distribute } from '../clause/distribute';
import { chineseSitesOf, fill } from '../clause/site';
import { carried } from './carried';
import { own } from './own';

/** A measure is no longer than this; longer words say more than what is counted. */
const LONGEST = 60;

/**
 * `measure`: what is counted or measured, in the text's words.
 *
 * - before the number: 起诉电诈犯罪嫌疑人3.4万余人
 * - behind it: 对17家机构进行专项执法检查
 * - carried on: 货物进出口总额41.76万亿元,同比增长0.2%
 * - a relative head on what was named: 占出口总值的53.5%,比重提升3.1个百分点
 * - a list with one head: 高技术制造业、装备制造业增加值分别增长8.9%、7.7%
 */
export function measures(document: PlacedDocument): void {
  for (const site of chineseSitesOf(document)) {
    const found = distribute(site) ?? own(site) ?? carried(site);
    const span = found?.span;
    if (found)
      fill(
        site.fact,
        'measure',
        found.text.slice(0, LONGEST),
        found.rule,
        span && site.sentence.toSource(span.start, span.end),
      );
  }
}
