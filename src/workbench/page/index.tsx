import { createRoot } from "react-dom/client";
import { WorkbenchApp } from "./workbench-app";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<WorkbenchApp />);
