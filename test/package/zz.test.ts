import fs from "node:fs";
import { openWorkbook } from "../../src/package/open-workbook";
import { changesWith } from "./rich-sheet";
import { lintPackage } from "../lint/lint-package";
it("t", () => {
  const out: string[]=[];
  for (const f of ["foreign/communitiesuk__funding-service-design-post-award-data-store__TF_Round_3_Same_Prog_As_Round_4__6dc59a18.xlsx","foreign/tafia__calamine__issue_174__6bcfec7d.xlsx"]) {
  const b=new Uint8Array(fs.readFileSync("../shared/workbooks/"+f));
  const m=(l:string,fn:()=>any)=>{const t=performance.now();const r=fn();out.push(l+" "+(performance.now()-t).toFixed(0));return r};
  for(let i=0;i<6;i++){
  const w=m("open",()=>openWorkbook(b)) as ReturnType<typeof openWorkbook>;
  const s=m("save",()=>w.save(changesWith("N","T_N")));
  m("marks",()=>w.contents.sheets.map(x=>[x.customProperties,x.tables]));
  m("cells",()=>w.contents.sheets.map(x=>x.cells.size));
  m("rows",()=>w.contents.sheets.map(x=>x.rows.length));
  
  }}
  console.log(out.join("\n"));
});
