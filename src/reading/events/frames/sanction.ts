/** Reduced relations: CAMEO 16. Predicates after chapter 17 of the codebook (CAMEO 1.1b3). */
import type { Frame } from '../frame.ts'

export const sanction: readonly Frame[] = [
  {
    id: 'sanction.reduce',
    code: '160',
    verbs: 'reduce downgrade curtail limit scale',
    with: 'relation tie cooperation contact presence',
    to: 'with',
    examples: [
      ['Norway reduced its cooperation with Hungary.', '160 NOR > HUN'],
      ['Norway reduced the price of salmon.', null],
    ],
  },
  {
    id: 'sanction.relations',
    code: '161',
    verbs: 'sever cut break suspend recall end withdraw close shut freeze',
    with: 'relation tie ambassador envoy link diplomat embassy consulate',
    to: 'with from to in',
    examples: [
      ['Morocco severed ties with Iran.', '161 MAR > IRN'],
      ['Morocco cut the price of bread.', null],
    ],
  },
  {
    id: 'sanction.aid',
    code: '162',
    verbs: 'suspend cut halt stop freeze withhold end reduce',
    with: 'aid assistance funding grant',
    to: 'to for',
    examples: [
      ['Britain suspended aid to Rwanda.', '162 GBR > RWA'],
      ['Britain suspended the trial.', null],
    ],
  },
  {
    id: 'sanction.aid-noun',
    code: '162',
    nouns: 'suspension cutoff freeze withholding',
    with: 'aid assistance funding',
    to: 'to for',
    examples: [
      ["Britain's suspension of aid to Rwanda was a surprise.", '162 GBR > RWA'],
      ["Britain's suspension of the player was a surprise.", null],
    ],
  },
  {
    id: 'sanction.economic-aid',
    code: '1621',
    verbs: 'suspend cut halt stop freeze withhold end reduce',
    with: 'loan economic budget financial credit',
    also: 'aid assistance loan credit support',
    to: 'to for',
    examples: [
      ['Japan froze its loans to Myanmar.', '1621 JPN > MMR'],
      ['Japan froze the fish.', null],
    ],
  },
  {
    id: 'sanction.military-aid',
    code: '1622',
    verbs: 'suspend cut halt stop freeze withhold end reduce',
    with: 'weapon arms military',
    also: 'aid assistance delivery sale supply shipment export weapon arms',
    without: 'attack fighting offensive operation',
    to: 'to for',
    examples: [
      ['Canada suspended military aid to Egypt.', '1622 CAN > EGY'],
      ['Canada suspended the referee.', null],
    ],
  },
  {
    id: 'sanction.humanitarian-aid',
    code: '1623',
    verbs: 'suspend cut halt stop freeze withhold end reduce block',
    with: 'food humanitarian relief medical fuel',
    also: 'aid assistance delivery supply shipment convoy',
    to: 'to for into',
    examples: [
      ['Norway suspended food aid to Sudan.', '1623 NOR > SDN'],
      ['Norway ended the fast.', null],
    ],
  },
  {
    id: 'sanction.impose',
    code: '163',
    verbs: 'impose slap place announce approve adopt tighten extend introduce order enact renew toughen levy',
    with: 'sanction embargo tariff boycott blacklist duty ban',
    without: 'protest gathering party demonstration assembly',
    to: 'on against upon',
    examples: [
      ['Canada imposed sanctions on Belarus.', '163 CAN > BLR'],
      ['Canada placed an order.', null],
    ],
  },
  {
    id: 'sanction.verb',
    code: '163',
    verbs: 'sanction blacklist embargo',
    examples: [
      ['Canada sanctioned Venezuela.', '163 CAN > VEN'],
      ['The list names Venezuela.', null],
    ],
  },
  {
    id: 'sanction.trade-ban',
    code: '163',
    verbs: 'ban halt suspend stop block cut',
    with: 'import export trade shipment gas oil grain beef flight',
    without: 'attack fighting aid',
    to: 'from to of with',
    examples: [
      ['Russia banned imports from Poland.', '163 RUS > POL'],
      ['Russia banned the party.', null],
    ],
  },
  {
    id: 'sanction.noun',
    code: '163',
    nouns: 'sanction embargo',
    to: 'on against',
    examples: [
      ['American sanctions on Iran hurt its economy.', '163 USA > IRN'],
      ['The section on Iran is short.', null],
    ],
  },
  {
    id: 'sanction.halt-talks',
    code: '164',
    verbs: 'suspend break halt abandon quit leave walk end freeze',
    with: 'talk negotiation dialogue meeting',
    to: 'with to',
    examples: [
      ['Israel suspended negotiations with the Palestinians.', '164 ISR >'],
      ['Israel resumed negotiations with Syria.', null],
    ],
  },
  {
    id: 'sanction.withdraw-treaty',
    code: '164',
    verbs: 'withdraw quit leave pull exit abandon suspend abrogate denounce terminate cancel scrap tear',
    with: 'treaty agreement pact accord deal union convention contract',
    to: 'from with',
    examples: [
      ['The United States withdrew from the treaty with Russia.', '164 USA > RUS'],
      ['The United States withdrew its soldiers from Syria.', null],
    ],
  },
  {
    id: 'sanction.halt-mediation',
    code: '165',
    verbs: 'end halt stop suspend abandon break quit',
    with: 'mediation',
    to: 'between in',
    examples: [
      ['Norway ended its mediation in Venezuela.', '165 NOR > VEN'],
      ['Norway began its mediation in Venezuela.', null],
    ],
  },
  {
    id: 'sanction.expel',
    code: '166',
    verbs: 'expel evict oust withdraw',
    with: 'diplomat ambassador envoy attache agency worker organization organisation correspondent',
    to: 'from',
    examples: [
      ['Poland expelled Russian diplomats.', '166 POL > RUS'],
      ['Poland invited Russian diplomats.', null],
    ],
  },
  {
    id: 'sanction.ordered-to-leave',
    code: '166',
    verbs: 'give order tell ask declare',
    with: 'leave grata persona',
    also: 'diplomat ambassador envoy attache embassy consul',
    to: 'to',
    examples: [
      ['Ecuador gave the Mexican ambassador two days to leave the country.', '166 ECU > MEX'],
      ['Ecuador gave the Mexican singer a prize.', null],
    ],
  },
  {
    id: 'sanction.expel-peacekeepers',
    code: '1661',
    verbs: 'expel evict oust withdraw',
    with: 'peacekeeper peacekeeping',
    to: 'from',
    examples: [
      ['Mali expelled German peacekeepers.', '1661 MLI > DEU'],
      ['Mali greeted German peacekeepers.', null],
    ],
  },
  {
    id: 'sanction.expel-inspectors',
    code: '1662',
    verbs: 'expel withdraw oust evict',
    with: 'inspector monitor observer',
    to: 'from',
    examples: [
      ['Iraq expelled American inspectors.', '1662 IRQ > USA'],
      ['Iraq admitted American inspectors.', null],
    ],
  },
  {
    id: 'sanction.expel-aid-agencies',
    code: '1663',
    verbs: 'expel withdraw oust evict',
    with: 'aid relief charity humanitarian',
    to: 'from',
    examples: [
      ['Sudan expelled French aid workers.', '1663 SDN > FRA'],
      ['Sudan thanked French aid workers.', null],
    ],
  },
  {
    id: 'sanction.suspend-member',
    code: '166',
    verbs: 'suspend expel',
    to: 'from',
    with: 'from membership',
    examples: [
      ['The Arab League suspended Syria from membership.', '166 > SYR'],
      ['The bridge is suspended over the river.', null],
    ],
  },
]
