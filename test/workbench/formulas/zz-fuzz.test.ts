import * as fc from "fast-check";
import { evaluate } from "../../../src/workbench/formulas/evaluate";
import { recalculateBytes } from "../../oracle/libreoffice";
import { smallWorkbook } from "../../oracle/small-workbook";
import { sampleData } from "./sample-data";
import { placeOf, surroundingsOf } from "./sketch";
it("fuzz", async () => {
  const num = fc.constantFrom("1","2.5","-3","0","Data!A1","Data!A6","Data!A9","Data!B5","Data!C9","MinimumCoverage","7%");
  const txt = fc.constantFrom('"ab"','"A b "',"Data!C1","Data!C5",'"3"','""',"Data!B5");
  const rng = fc.constantFrom("Data!A1:A5","Data!D1:D5","Data!A6:A10","HSA_PW[Weight]","Data!C1:C5","HSA_PW[Score]");
  const { n } = fc.letrec<any>((t) => ({
    n: fc.oneof({maxDepth:4}, num, 
      fc.tuple(t("n"),fc.constantFrom("+","-","*","/"),t("n")).map(([a,o,b])=>`(${a}${o}${b})`),
      fc.tuple(t("b"),t("n"),t("n")).map(([a,b,c])=>`IF(${a},${b},${c})`),
      t("n").map((a)=>`-${a}`), t("n").map(a=>`IFERROR(${a},-1)`),
      fc.tuple(fc.constantFrom("ROUND","ROUNDUP","ROUNDDOWN","MOD"),t("n"),fc.constantFrom("0","1","2","-1")).map(([f,a,b])=>`${f}(${a},${b})`),
      fc.tuple(fc.constantFrom("SUM","MIN","MAX","COUNT","AVERAGE","PRODUCT"),t("r"),t("r")).map(([f,a,b])=>`${f}(${a},${b})`),
      t("a").map((a)=>`SUMPRODUCT(${a})`), t("s").map((a)=>`LEN(${a})`), 
      fc.tuple(rng,fc.constantFrom("1",'">2"','"<>3"','"a*"','"<=4"')).map(([a,c])=>`COUNTIF(${a},${c})`),
      fc.tuple(t("n"),fc.constantFrom("0","1")).map(([a,m])=>`MATCH(${a}+0,Data!D1:D4,${m})`),
      t("n").map((a)=>`LOOKUP(${a}+0,HSA_Bands[From])`)),
    r: fc.constantFrom("Data!A1:A5","Data!D1:D6","HSA_PW[Weight]","Data!A1:A10"),
    a: fc.oneof({maxDepth:3}, fc.constantFrom("Data!A1:A5","Data!D1:D5","Data!A6:A10","HSA_PW[Weight]"),
      fc.tuple(t("a"),fc.constantFrom("+","-","*"),t("a")).map(([a,o,b])=>`(${a}${o}${b})`),
      fc.tuple(rng,fc.constantFrom(">","=","<>","<="),num).map(([a,o,b])=>`(${a}${o}${b})*1`),
      fc.tuple(rng,txt).map(([a,b])=>`(TRIM(${a})=TRIM(${b}))*2`),
      rng.map(a=>`--ISNUMBER(${a})`), fc.tuple(rng,t("n")).map(([a,b])=>`IF(ISNUMBER(${a}),1,${b})`)),
    s: fc.oneof({maxDepth:3}, txt, fc.tuple(t("s"),t("s")).map(([a,b])=>`${a}&${b}`),t("s").map(a=>`TRIM(${a})`),t("s").map(a=>`UPPER(${a})`),fc.tuple(t("s"),fc.constantFrom("1","2","9")).map(([a,b])=>`LEFT(${a},${b})`),t("n").map(a=>`ROUND(${a},3)&""`)),
    b: fc.oneof({maxDepth:2}, fc.tuple(t("n"),fc.constantFrom("<","=",">","<>"),t("n")).map(([a,o,b])=>`${a}${o}${b}`), fc.tuple(t("s"),fc.constantFrom("<","=",">"),t("s")).map(([a,o,b])=>`${a}${o}${b}`), fc.tuple(t("b"),t("b")).map(([a,b])=>`AND(${a},${b})`), t("n").map(a=>`ISERROR(${a})`)),
  })) as any;
  const formulas=[...new Set(fc.sample(n as fc.Arbitrary<string>,{numRuns:6000,seed:Number(process.env.SEED??1)}))].filter(f=>f.length<1500);
  const cells:any={}; formulas.forEach((f,i)=>cells[`A${i+40}`]={formula:f,cached:999});
  const wb={...sampleData,sheets:sampleData.sheets.map(s=>s.name==="Formulas"?{...s,cells}:s)};
  const lo=(await recalculateBytes(smallWorkbook(wb))).get("Formulas")!;
  const s=surroundingsOf(sampleData); let bad:string[]=[]; let un=0,errs=0;
  formulas.forEach((f,i)=>{const o=evaluate(f,{sheet:"Formulas",...placeOf(`A${i+40}`)},s,new Map()); if(o.kind!=="value"){un++; if(un<3) bad.push(f+JSON.stringify(o));return;}
    const v=o.value[0]![0]; const w=lo.get(`A${i+40}`); if (typeof v==="object") errs++;
    const same= typeof v==="number"&&typeof w==="number"?Math.abs(v-w)<=1e-11*Math.max(1,Math.abs(w)):JSON.stringify(v)===JSON.stringify(w);
    if(!same) bad.push(f+"  ours "+JSON.stringify(v)+"  lo "+JSON.stringify(w));});
  bad.sort((a,b)=>a.length-b.length);
  console.log(formulas.length,"unsupported",un,"errors",errs,"bad",bad.length+"\n"+bad.slice(0,40).join("\n"));
},120000);
