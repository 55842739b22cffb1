import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze.ts';
import { buildKnowledge } from '../../src/core/knowledge/knowledge.ts';
import { markNames, withoutMarks } from './markedNames.ts';

const knowledge = buildKnowledge([]);

/** Compares the names found with those marked: people `[P …]`, posts `[T …]`, organizations `[O …]`. */
function check(marked: string) {
  const text = withoutMarks(marked);
  it(text.slice(0, 90), () => assert.equal(markNames(text, knowledge), marked));
}

describe('English names', () => {
  describe('people', () => {
    check('[P Qin Yuanzhi] said the harvest was good.');
    check('[P Fung Lok-man] lives in Kowloon.');
    check('[P Bernard Yip Chi-hung] agreed.');
    check('Mr [P Okafor] disagreed.');
    check('They met Professor [P Elena Marchetti] in Rome.');
    check('By [P Hugo Brandt]');
    check('Second seed [P Mette Halvorsen] of Norway won.');
    check("Japan's [P Rin Hoshino] lost.");
    check('The weather in Hong Kong was fine on Monday, and Greater Bay Area ferries sailed.');
    check("Late, [P 'Ana Tupou] said no.");
    check('[P Tsai Wen-chi] ([P 蔡文琪]), [T chairwoman of the [O Ilha Foundation]], wept.');
    check('[P Lee Hsien Yeow] and [P V. Suppiah] met [P Halim bin Yusof].');
    check('[P Mulyani], 61, sang.');
    check('His Tongan counterpart, [P Sione Vaipulu], agreed.');
    check('Text by [P Rosa Quintela], [P Kin Abara] and [P Moses Idowu]');
    check('[P Jan Fuh-wen] leaves on Jan. 20.');
    check('Happy New Year, wrote the Daily Planet Hotel.');
  });
  describe('posts', () => {
    check('[T Premier] [P Rao Jingwen] left.');
    check('[T Deputy Mayor] [P Ines Duarte] spoke.');
    check('[T Secretary for Transport and Logistics] [P Lo Wing-kin] spoke.');
    check('[P Duan Xiaolan], [T director of the [O Wuxi Bureau of Statistics]], said so.');
    check('[P Duan Xiaolan], [T dean] and [T professor of the [O Jiangnan University]], said so.');
    check('[T President of the [O Confederation of Harbour Workers]] Mr [P Peter Lund] resigned.');
    check('The [T Dutch ambassador] [P Saskia de Vries] came.');
    check('The director of the play was ill.');
    check('[T [O Lotus Progress Party] ([O LPP]) Secretary-General] [P Tsai Wen-chi] spoke.');
    check(
      '[T Secretary for Lands & Works] Prof [P Wu Pui-yin] and [T Trade and Industry Minister] [P V. Suppiah] met.',
    );
    check(
      '[T Secretary for Transport and Public Works] [P Telmo do Vale] met [T Macau Chief Executive] [P Sou Kin On].',
    );
    check('[P Wu Pui-yin] (R), [T chairman of the [O Lotus Council]], spoke.');
    check("[T former president of the [O United States' Council on Rivers]] Mr [P Telmo do Vale]");
    check('[T Secretary for Culture, Sports and Tourism], Ms [P Wu Pui-yin], spoke.');
    check('[T Under Secretary for Health] [P Ottilie Ma Chun-kit] spoke.');
    check(
      '[P Duan Xiaolan], [T executive deputy mayor] and [T chief financial officer of [O Lotus Bhd]], spoke.',
    );
    check('[P Duan Xiaolan], an [T analyst at [O Kestrel Securities]], spoke; an analyst at home did not.');
    check('[P Duan Xiaolan], a former engineer who became [T minister] last year, spoke.');
    check('Its [T chairman], [P Godwin Tam Wai-lok], resigned.');
    check('Mr [P Godwin Tam Wai-lok], GBS, [T JP], resigned.');
    check('[P Rao Jingwen] was removed from the post of [T deputy head of the [O Lotus Administration]].');
    check(
      '[P Rao Jingwen] was named [T vice minister of rivers and lakes], and will no longer serve as [T head of the [O Lotus Commission]].',
    );
    check('The council named [P Rao Jingwen] [T deputy director of the [O Lotus Bureau]].');
    check('[P Rao Jingwen], 52, [T deputy head of the district], spoke.');
    check(
      'Dr [P Rao Jingwen] (third from left), [T Associate Vice-President (River Studies)], and [T Dean] [P Sou Kin On] met.',
    );
    check(
      '[T Hong Kong Special Administrative Region (SAR) Chief Executive] [P Ottilie Ma] and [T Lotai Township Mayor] [P Tsai Wen-chi] met.',
    );
    check('[P Wu Pui-yin], [T group chief compliance officer of [O Lotus Bank]], spoke.');
    check("[P Wu Pui-yin], [T vice-chairman of the [O Lotus Council]'s transport panel], spoke.");
    check(
      'The [T Acting Commissioner of the [O Office of the Commissioner of the Ministry of Rivers in Macao]], Ms [P Wu Pui-yin], spoke.',
    );
    check(
      '[T Deputy Director of the [O Liaison Office of the Rivers Ministry (LORM) in Macao]] Mr [P Wu Pui-yin] spoke.',
    );
    check('The [T Portuguese Ambassador to Fiji], Ms [P Ines Duarte], spoke.');
    check('[T Prime Minister of Uzbekistan] [P Rustam Tashmatov] spoke.');
    check('[T [O Lotus Bank] chief economist] [P Wu Tsz-yan] is back; [P Wu] spoke.');
    check('[T Acting Director of the [O Lotus Bureau]] Mr [P Godwin Tam] and the [O Lotus Bureau] came.');
  });
  describe('organizations', () => {
    check('The [O Housing and Works Bureau] replied.');
    check('[O Peking University] and [O Fudan University] competed.');
    check('the [O "Clean Rivers" Lake Tai Alliance] met');
    check('the [O Institute of Fisheries of the University of Macau]');
    check('the [O Hong Kong, Macao and Taiwan Office]');
    check('The bureau and the university disagreed.');
    check('The University Games open in May.');
    check("the [O Lotus Academy of Sciences' Institute of Rivers] moved.");
    check('[T Premier] [P Rao Jingwen] Meets [T [O Lotus Bank] Chairman] [P Telmo Sou]');
    check('How the Grand Prix Became the Biggest Race');
    check('the [O Straits Water Commission] ([O SWC]) met; the [O SWC] agreed.');
    check('[O Lotus Pond Plantations Bhd] fell. [O Lotus Pond] did not.');
    check('[O Finch & Partners] and the [O Culture, Sports and Tourism Bureau] of old');
    check('the [O Rowing Association of Hong Kong, China]');
    check('the [O Lotus (Hainan) Rivers Research Institute] and the [O Macao Garrison]');
    check('[P Hugo Brandt], [T chief executive of [O Nordan Fuels]], spoke. [O Nordan Fuels] fell.');
    check('the [O Rivers Administration] on May 4 and the [O Fund for Saving the Coral Sea]');
    check('The Shenzhen Party chief came to the Lok Ma Chau Loop.');
    check('[T [O Workers’ Party] chief] [P Pritam Lim] spoke.');
    check('MACAU, March 25, 2025 - They met.');
    check('[O Lotus Technology Co. Ltd.] and [O Imperial College London] met.');
    check(
      'They saw [O Lam’s Optics Technology Co. Ltd.] and the [O Office of the Privacy Commissioner for Rivers].',
    );
    check(
      "The [T Director of the [O Chief Executive's Office]], Ms [P Wu Pui-yin], and the [O Prime Minister's Office] agreed; the Chief Executive left.",
    );
    check('[O Cathay Pacific] and [O Bursa Malaysia] rose.');
  });

  it('bears any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Mr',
            'of',
            'the',
            'and',
            'Chan',
            'Bureau',
            'President',
            ',',
            '"',
            '(',
            "'s",
            'for',
            '\n',
            ' ',
          ),
        ),
        (words) => {
          analyze(words.join(' '), knowledge);
        },
      ),
      { numRuns: 200 },
    );
  });
});
