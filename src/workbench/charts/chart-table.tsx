import type { ChartView } from "./chart-view";
import { chartText, numberWords } from "./chart-words";

/** Every value of a chart, a row for each category. */
export function ChartTable({ chart }: { chart: ChartView }) {
  const { series, title, name } = chart;
  const first = series[0];
  if (first === undefined) return <p>{chartText.noValues}</p>;
  const longest = series.reduce((most, one) =>
    one.values.length > most.values.length ? one : most
  );
  return (
    <table className="wb-chart-table">
      <caption>{title || name}</caption>
      <thead>
        <tr>
          <th scope="col">{chart.categoryAxisTitle || chartText.category}</th>
          {series.map((one, index) => (
            <th key={index} scope="col">
              {one.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {longest.values.map((_, at) => (
          <tr key={at}>
            <th scope="row">{longest.categories[at]}</th>
            {series.map((one, index) => (
              <td key={index}>{numberWords(one.values[at] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
