/**
 * Functions that came after the file format was fixed: Excel stores them as `_xlfn.NAME`
 * ([MS-XLSX] 2.2.2, "future functions"), a few as `_xlfn._xlws.NAME`.
 */
const FUTURE = `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE
BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE
CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT
CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST
FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC
IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY
MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC
PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG
RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P
SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE
TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE DETECTLANGUAGE TRIMRANGE UNICHAR
UNICODE UNIQUE VALUETOTEXT ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS
XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/);

const WORKSHEET = ["FILTER", "SORT"];

const STORED: ReadonlyMap<string, string> = new Map([
  ...FUTURE.map((name) => [name, `_xlfn.${name}`] as const),
  ...WORKSHEET.map((name) => [name, `_xlfn._xlws.${name}`] as const),
]);

const SHOWN: ReadonlyMap<string, string> = new Map(
  [...STORED].map(([shown, stored]) => [stored.toUpperCase(), shown])
);

/** Functions with a dot in their name that need no prefix. */
const PLAIN_DOTTED = new Set(["ERROR.TYPE", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

const ADD_IN_STORED = /^_xldudf_([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9_.]+)$/i;
const ADD_IN_SHOWN = /^([A-Za-z][A-Za-z0-9]*)\.([A-Za-z][A-Za-z0-9]*)$/;

/** The function's name as a user reads it; a name that is not known stays as stored. */
export function shownFunction(stored: string): string {
  const addIn = ADD_IN_STORED.exec(stored);
  if (addIn !== null) return `${addIn[1] ?? ""}.${addIn[2] ?? ""}`;
  return SHOWN.get(stored.toUpperCase()) ?? stored;
}

/**
 * The function's name as Excel stores it: a future function with its prefix, an add-in's `NS.NAME`
 * as `_xldudf_NS_NAME`.
 */
export function storedFunction(shown: string): string {
  const upper = shown.toUpperCase();
  const future = STORED.get(upper);
  if (future !== undefined) return future;
  const addIn = ADD_IN_SHOWN.exec(shown);
  if (addIn === null || PLAIN_DOTTED.has(upper)) return shown;
  return `_xldudf_${addIn[1] ?? ""}_${addIn[2] ?? ""}`;
}
