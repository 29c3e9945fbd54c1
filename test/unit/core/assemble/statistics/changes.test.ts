import { table } from './chinese-rows';

table('how it moves', [
  ['产量同比增长6.3%。', '6.3%', { change: { direction: 'up', basis: 'year-on-year' } }],
  ['价格环比下降0.4%。', '0.4%', { change: { direction: 'down', basis: 'period-on-period' } }],
  ['赤字率比上年提高1个百分点。', '1个百分点', { change: { direction: 'up', basis: 'year-on-year', role: 'by' } }],
  ['比例上升到87.2%。', '87.2%', { change: { direction: 'up', role: 'to' } }],
  ['执行率由48%下降至33%。', '48%', { change: { role: 'from', from: 48, to: 33 } }],
  ['执行率由48%下降至33%。', '33%', { change: { direction: 'down', role: 'to', from: 48, to: 33, points: -15 } }],
  ['下调存款准备金率0.5个百分点。', '0.5个百分点', { change: { direction: 'down', role: 'by' } }],
  ['标准提高30元，达到每人每年670元。', '670元', { change: { direction: 'up', role: 'to' } }],
  ['合格率为98%，与上年持平。', '98%', { change: { direction: 'flat', basis: 'year-on-year' } }],
  ['降幅约3%。', '约3%', { change: { direction: 'down' } }],
  ['出口同比增长5%。其中，汽车增长21%。', '21%', { change: { direction: 'up', basis: 'year-on-year' } }],
  ['较2019年增长12%。', '12%', { change: { direction: 'up', basis: 'since' } }],
  ['贷款增加1.2万亿元。', '1.2万亿元', { change: { direction: 'up' } }],
  ['共有许多群众参加，投诉至少3起。', '至少3起', { change: undefined }],
  ['已连降4个月。', '4个月', { change: undefined }],
  ['烟草税每支调高8角。', '8角', { change: { direction: 'up', role: 'by' } }],
  ['央行两次下调存款准备金率，累计1个百分点。', '1个百分点', { change: { direction: 'down', role: 'by' } }],
  ['审查周期稳定在4个月。', '4个月', { change: { direction: 'flat', basis: undefined } }],
  ['净出口向下拉动0.6个百分点。', '0.6个百分点', { change: { direction: 'down' } }],
  ['两类产品增速居前，增幅分别为42.1%和27.4%。', '27.4%', { change: { direction: 'up' } }],
]);

table('with which it is compared', [
  ['企业实现营业收入96.35万亿元，同比持平。', '96.35万亿元', { change: { direction: 'flat', basis: 'year-on-year' } }],
  ['价格为5元，环比持平。', '5元', { change: { direction: 'flat', basis: 'period-on-period' } }],
  ['采购商较上届同期增长53.6%。', '53.6%', { change: { direction: 'up', basis: 'period-on-period' } }],
  ['灯光面积比一年前增加3.4%。', '3.4%', { change: { direction: 'up', basis: 'year-on-year' } }],
  ['销售额比去年农历同期增长6.8%。', '6.8%', { change: { direction: 'up', basis: 'year-on-year' } }],
  ['猪肉价格比昨天下降0.6%。', '0.6%', { change: { direction: 'down', basis: 'period-on-period' } }],
  ['一季度比上年四季度环比增长1.6%。', '1.6%', { change: { basis: 'period-on-period' } }],
  ['2023年6月末汇率比上年末下降0.6%。', '0.6%', { change: { direction: 'down', basis: 'since' } }],
  ['2023年末人口比上年末减少23万人。', '23万人', { change: { direction: 'down', basis: 'year-on-year', role: 'by' } }],
  ['销售彩票19亿元，比上年多销4亿元。', '4亿元', { change: { direction: 'up', basis: 'year-on-year', role: 'by' } }],
  ['追缴41亿元，比去年同期少追缴9亿元。', '9亿元', { change: { direction: 'down', basis: 'year-on-year' } }],
  ['占比较去年同期高出22个百分点。', '22个百分点', { change: { direction: 'up', basis: 'year-on-year', role: 'by' } }],
  ['入学率为60%，较2012年的30%翻了一番。', '翻了一番', { change: { direction: 'up', basis: 'since' } }],
  ['旅客8.6亿人次，比去年的8.3亿人次增长约3.6%。', '约3.6%', { change: { direction: 'up', basis: 'year-on-year' } }],
  ['人均收入是七年前的11倍。', '11倍', { change: { basis: 'since', direction: undefined } }],
  ['该增速是全国平均水平的3.2倍。', '3.2倍', { change: undefined }],
]);

table('two ends', [
  ['占比从首届的26%上升到32%。', '26%', { change: { role: 'from', to: 32 } }],
  ['占比从首届的26%上升到32%。', '32%', { change: { direction: 'up', role: 'to', points: 6 } }],
  ['自驾的比重由上年同期的82.2%升至83.6%。', '83.6%', { change: { role: 'to', from: 82.2, points: 1.4 } }],
  ['1—2月份投资同比增长13.3%，3月迅速提升至40.6%。', '13.3%', { change: { direction: 'up', role: 'from', to: 40.6 } }],
  [
    '1—2月份投资同比增长13.3%，3月迅速提升至40.6%。',
    '40.6%',
    { change: { direction: 'up', basis: 'year-on-year', role: 'to', points: 27.3 } },
  ],
  ['村民纯收入2013年只有1668元，2020年达到18369元。', '1668元', { change: { role: 'from', to: 18369 } }],
  ['村民纯收入2013年只有1668元，2020年达到18369元。', '18369元', { change: { direction: 'up', role: 'to' } }],
  ['2023年起诉5.1万人，由2022年的3万人升至这一水平。', '5.1万人', { change: { direction: 'up', role: 'to' } }],
  ['2023年起诉5.1万人，由2022年的3万人升至这一水平。', '3万人', { change: { role: 'from', from: 30000, to: 51000 } }],
  ['装机由2020年底的9亿千瓦增至18亿千瓦，翻了一番。', '翻了一番', { change: { direction: 'up', basis: 'since' } }],
  ['起诉由2022年的3万人升至2023年的5万人，增长66.7%。', '66.7%', { change: { basis: 'year-on-year' } }],
  ['公司由13万户增至48万户，增长2.7倍。', '2.7倍', { change: { direction: 'up', basis: undefined } }],
]);

table('what a rate inherits', [
  ['产量同比增长5%。销量增长1.2倍。', '1.2倍', { change: { basis: 'year-on-year' } }],
  ['产量同比增长5%，价格环比下降2%。销量增长7%。', '7%', { change: { basis: 'year-on-year' } }],
  ['产量同比增长5%。五年来，销量年均增长7%。', '7%', { change: { direction: 'up', basis: undefined } }],
  ['产量同比增长5%。抽查比例再提高15个百分点。', '15个百分点', { change: { basis: undefined } }],
  ['到2025年浓度比2020年下降10%，其中，甲地区下降20%。', '20%', { change: { basis: 'since' } }],
]);
