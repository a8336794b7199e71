/** Longitude and latitude. */
export type Position = readonly [number, number];

/**
 * Where the places are that are too small for the map's outlines: the middle of their largest part, from Natural Earth 1:10m (world-atlas);
 * the last line, which Natural Earth counts to other countries, from the CIA World Factbook.
 */
export const SMALL_PLACES: Readonly<Record<string, Position>> = {
  LI: [9.54, 47.14], SM: [12.44, 43.94], MC: [7.4, 43.74], AD: [1.56, 42.54], GI: [-5.35, 36.13], VA: [12.45, 41.9], MT: [14.44, 35.89], JE: [-2.13, 49.22], GG: [-2.58, 49.46], IM: [-4.53, 54.23], AX: [19.94, 60.23], FO: [-6.99, 62.14],
  HK: [114.16, 22.42], MO: [113.56, 22.14], SG: [103.81, 1.36], BH: [50.55, 26.05], MV: [73.03, 6.22], IO: [72.43, -7.35],
  MU: [57.57, -20.28], SC: [55.47, -4.68], KM: [43.34, -11.65], ST: [6.61, 0.24], CV: [-23.64, 15.08], SH: [-5.72, -15.96],
  BM: [-64.76, 32.31], KY: [-81.25, 19.32], TC: [-71.74, 21.81], CW: [-68.97, 12.19], AW: [-69.97, 12.52], SX: [-63.07, 18.04], MF: [-63.05, 18.08], BL: [-62.83, 17.91], AI: [-63.06, 18.22], VG: [-64.62, 18.42], VI: [-64.76, 17.74], KN: [-62.76, 17.33],
  AG: [-61.79, 17.07], MS: [-62.19, 16.74], DM: [-61.36, 15.44], LC: [-60.97, 13.9], VC: [-61.19, 13.26], BB: [-59.56, 13.18], GD: [-61.68, 12.12], PM: [-56.32, 46.95],
  PF: [-149.42, -17.66], PN: [-128.32, -24.37], KI: [-157.37, 1.85], MH: [171.2, 7.1], NF: [167.96, -29.03], CK: [-159.79, -21.22], TO: [-175.2, -21.17], WF: [-176.16, -13.28], WS: [-172.44, -13.63], TV: [179.21, -8.5], NR: [166.93, -0.52],
  FM: [158.23, 6.88], NU: [-169.87, -19.05], AS: [-170.72, -14.3], PW: [134.58, 7.51], GU: [144.77, 13.44], MP: [145.74, 15.18], UM: [-162.08, 5.88], HM: [73.5, -53.09], GS: [-36.69, -54.37],
  GF: [-53, 4], GP: [-61.58, 16.25], MQ: [-61, 14.67], YT: [45.17, -12.83], RE: [55.6, -21.1], BQ: [-68.25, 12.18], SJ: [20, 78], BV: [3.4, -54.43], CX: [105.67, -10.5], CC: [96.83, -12.5], TK: [-172, -9],
};

/** "Somewhere in the EU" is no country: it stands in the sea before it, where it hides nobody. */
export const EU_PLACE: Position = [-10.5, 47.5];
