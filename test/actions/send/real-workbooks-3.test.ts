import { testRealWorkbooks } from "./real-workbooks";

testRealWorkbooks(2);
