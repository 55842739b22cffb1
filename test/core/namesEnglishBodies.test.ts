import assert from 'node:assert/strict';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { markNames, withoutMarks } from './markedNames.ts';

const knowledge = buildKnowledge([]);

/** Compares the names found with those marked: people `[P …]`, posts `[T …]`, organizations `[O …]`. */
function check(marked: string) {
  const text = withoutMarks(marked);
  it(text, () => assert.equal(markNames(text, knowledge), marked));
}

const rows = [
  'He joined the [O Coastal Academy of Sciences (CAS) Institute]',
  'They met the [T commander of the [O Harbour Garrison of the Coastal People’s Army]], [P Yu Changhe].',
  'The [T Deputy Director of the [O Liaison Office of the Central People’s Government (LOCPG) in Macao]] Mr [P Yin Zongming] attended.',
  'The [T Acting Commissioner of the [O Office of the Commissioner of the Ministry of Trade in Macao]], Mr [P Li Yongming], watched.',
  '[P Chi Fuming], [T director of the [O China (Hainan) Reform and Trade Institute]], said so.',
  'Professor [P Chen Fu-wing], [T Associate Vice-President (Campus Development)], and other members came.',
  '[P Yang Wanhe] will no longer serve as [T deputy director of [O Hong Kong and Macao Affairs Office of the State Council]].',
  '[P Wang Guangming] was named [T vice minister of education]. [P Chen Jiehe] took the post of [T head of the [O National Script Commission]].',
  '[P Liu Huanming] was named [T head of the [O National Salt Administration]], and will no longer serve as [T vice minister of rural affairs] as well as [T head of the [O National Canal Commission]].',
  '[P Pan Aiming] was removed from the post of [T deputy head of the [O State Administration of Archives]].',
  'The [T Chief Executive Officer of the [O Harbour Authority Hong Kong]], Mr [P Ignatius Mo], will speak.',
  'It was used on trial by the Observatory on November 15.',
  "[P Wan Tsz-him] could not climb. [P Xianyu Ming], the Company's [T Chief Safety Officer], demonstrated it.",
  '[T Tournament referee] [P Mathilde Auclair] twice warned the crowd.',
  'It was attended by Tung and [T [O Democratic Harbour Party] Legislator] [P Hsieh Ju-ming].',
  'Present was the [T Permanent Secretary for Culture (Heritage)], Miss [P Adelaide Au-Leung].',
  'Among the guests was the [T Chinese Ambassador to Malta], Mr [P Ouyang Jianhe].',
  'The panel was moderated by [T institute director] [P Wistan Ku].',
  "Mr [P Pierre Laforge], [T regional head of the [O World Canal Organization]'s healthy rivers programme], spoke.",
  '[P Ji Chunming], [T secretary of the party group] and [T deputy head of the district], came.',
  '[T Deputy Prime Minister of Uzbekistan] [P Rustam Karimbaev] said that. [P Gulnora Ismailova], a farmer, waited.',
  '[O Velora Medical Technology Co., Ltd.] ("[O Velora]" or the "Company") met [O Asteron Hospitals] ("[O Asteron]"). [O Velora] closed its round.',
  'He asked the operator, [O Skylark Mobility], to hand it over to NHarbour and [O Khoo Teck Hin Hospital].',
  'The [O Legislative Yuan]’s [O Harbour and Canal Committee] reviews it. The [O Democratic Harbour Party (DHP) caucus] held a news conference.',
  '[P Wu Pui-yin], [T research fellow at the [O Institute of Rivers, Academia Sinica]], said so.',
  'The [T Commander of the [O Lotus Navy (LN) Macao Garrison]], Mr [P Yu Changming], came.',
  'The [O 8th Legislative Assembly] met the [O Macao Science and Technology Harbour Fund].',
  '[O Wuxi Canal Industry (Group) Co., Ltd.] and [O WXU] signed it on Feb.10.',
  'They heard of [P Lien Wen-chi]’s ([P 連文琪]) plan from writer [P Li Yuan].',
  'She saw the statue of Comrade [P Chen Yuanzhi].',
  'It was an amendment to the National Health Insurance Act; [O Lotus Life Insurance] was not asked.',
  'The [O Bank of China] and [O China Daily] hosted it with [O Nanjing University].',
  '[T Mayor of Heyuan City] [P Ye Meifen] and [P Guo Yongming] agreed.',
  'He met [T Finnish Ambassador to China] [P Jarno Virtasalo].',
  '[P Feng Zhongming], [T vice-governor of Hainan province], and [T Commercial Counselor] [P Zou Xiaoyan] came.',
  'Ms [P Mable Kwok], [T Secretary for Transport and Logistics of the [O HKSAR Government]], came.',
  "[P Tsai Wen-chi], [T head of the ministry's [O Department of Rivers]], spoke.",
  "The [O Lotus People's Consultative Conference (LPC) National Committee] met.",
  'Promoting Media Growth is its theme, and Hong Kong enterprises like it.',
  '[P Feng Zhongming], [T Party secretary of Lianhu District], came; Lianhu District agreed.',
  '[P Duan Xiaolan] was appointed [T acting mayor of Wuxi] on Tuesday and [P Qin Yuanzhi] director of the city’s harbour bureau on Sunday.',
  'The city accepted [P Duan Wenhai]’s request to resign as mayor of Wuxi and [P Qin Yuanzhi]’s request to rest.',
  'They called on [T Chongqing Party Secretary] [P Li Jianmin] and [T PRC Minister of Salt] [P Duan Xiaolan].',
  'He looks forward to meeting with [T President] [P Karimbaev].',
  'Ms [P Wu Pui-yin], Singapore’s [T Minister for Health], came.',
  'The line runs from Lai Chun station to the north.',
  '[P Qin Yuanzhi], [T president of the [O Coastal People’s Association for Friendship with Foreign Countries]], came.',
  'The [O Permanent Secretariat of the Forum for Trade Co-operation between China and Tea-growing Countries] met.',
  'He read the Opinions of the [O Wuxi Municipal Party Committee] on the Spirit of the Session.',
  'The spirit of the 20th National Congress of the [O Communist Party of China] was explained.',
  'Professor [P Tim Cheng], [T Vice President, [O Harbour University of Science]], and Dr [P Li Wei], [T chief economist, [O Bank of Canals]], spoke.',
  '[P Chan Tai-man], [T chairman], [O Canal News Agency] reported.',
  '[P Duan Xiaolan], [T member of the [O Political Bureau]] and China’s [T foreign minister], came.',
  '[P Li Jianmin], [T director of the [O Office of Hong Kong, Macao and Taiwan Affairs of the Ministry of Lakes]], came.',
  'The [T Deputy Director of the [O Tea Development Bureau of the Macao Special Administrative Region]] [P Teng Sio Hong] spoke.',
  'The [T Secretary for Lakes & Rivers] [P Stephen Lam] and [T Permanent Secretary] [P Joshua Law] came.',
  'Present were the [T Director, [O Chief Executive’s Office]], Mr [P Raymond Tam]; and the [T Commissioner, [O Harbour Affairs Office]], Mr [P Patrick Chan].',
  'Also speaking were the [T Mayor of Wuxi], Mr [P Li Jianmin], and the [T Vice Chairman of the [O Council for the Promotion of Canals]], Mr [P Qin Yuanzhi].',
  'The Harbour President Conference opened. The 12th Wuxi Folk Congress met the [O 16th Wuxi Municipal People’s Congress].',
  'They came from China, [O Shandong Provincial Government] and Macao.',
  'The Forum on the Chinese Language Media was for the [T Director of Leisure and Cultural Services], Mrs [P Betty Fung].',
  'He met [T US Secretary of State] [P Antony Blinken].',
  '[P Li Jianmin], [T Chief Scientist of [O Harbour Institute of Technology]] and [T Member of the [O Swiss Academy of Rivers]], spoke.',
  '[P Peter Lund], [T Consul General of the [O Consulate General of Israel in Guangzhou]], and [P Li Fei], [T assistant to the minister], came.',
  'The [O Party Group of Jiaxing Science and Technology Bureau] met.',
];

describe('bodies and posts in English text', () => rows.forEach(check));
