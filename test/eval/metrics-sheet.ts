import { commission, exampleSteps } from '../../lib/domain/tally/presets/commission';
import { parseDecimal } from '../../lib/domain/tally/presets/fraction';
import { exampleSheet, kpi } from '../../lib/domain/tally/presets/kpi';
import { ratio } from '../../lib/domain/tally/presets/ratio';
import type { Case, Expected } from './metrics-case';
import type { Question } from './metrics-events';

type Params = Readonly<Record<string, unknown>>;

const numberIn = (params: Params, name: string): number => Number(params[name] ?? 0);
const textIn = (params: Params, name: string): string => String(params[name] ?? 0);
const decimalIn = (params: Params, name: string) =>
  params[name] === undefined || params[name] === null ? null : parseDecimal(textIn(params, name));

const scoreNames: Readonly<Record<string, keyof typeof exampleSheet>> = {
  pay_rate: 'payRate',
  avg_order: 'averageOrder',
};

function kpiQuestions(params: Params, expected: Expected): Question[] {
  const result = kpi(exampleSheet, {
    finalPaid: numberIn(params, 'final_paid'),
    inquiry: numberIn(params, 'inquiry'),
    paidOrders: numberIn(params, 'paid_orders'),
    placedOrders: numberIn(params, 'placed_orders'),
    ratio: decimalIn(params, 'ratio'),
    replied: numberIn(params, 'replied'),
    received: numberIn(params, 'received'),
    averageResponse: decimalIn(params, 'avg_response_s'),
    tasks: textIn(params, 'tasks'),
    attitude: textIn(params, 'attitude'),
    late: numberIn(params, 'late') + numberIn(params, 'early'),
    leave: numberIn(params, 'leave'),
    base: numberIn(params, 'base'),
  });
  const { scores, ...rest } = expected;
  const own: Params = { total: result.total, performance_pay: result.performancePay };
  return [
    { label: '', expected: rest, got: (name) => own[name] as string | number },
    {
      label: 'scores',
      expected: (scores ?? {}) as Expected,
      got: (name) => result.scores[scoreNames[name] ?? (name as keyof typeof exampleSheet)],
    },
  ];
}

function ratioQuestions(params: Params, expected: Expected): Question[] {
  const result = ratio({
    agentSales: numberIn(params, 'agent_sales'),
    agentPaid: numberIn(params, 'agent_paid'),
    shopSales: numberIn(params, 'shop_sales'),
    shopPaid: numberIn(params, 'shop_paid'),
  });
  const got: Readonly<Record<string, ReturnType<Question['got']>>> = {
    agent_avg: { mean: result.agentAverage, decimals: [0, 2] },
    shop_avg: { mean: result.shopAverage, decimals: [0, 2] },
    ratio: { mean: result.ratio, decimals: [2] },
    score: result.score,
  };
  return [{ label: '', expected, got: (name) => got[name] }];
}

function commissionQuestions(params: Params, expected: Expected): Question[] {
  const of = (name: string, key: string): unknown => {
    const value = params[name];
    return typeof value === 'object' && value !== null ? (value as Params)[key] : value;
  };
  const got = (key: string): number =>
    commission(
      {
        target: Number(of('target', key)),
        baseRate: String(of('base_rate', key)),
        excessRate: String(of('excess_rate', key)),
        steps: exampleSteps,
      },
      Number(of('sales', key)),
      String(of('scores', key)),
    );
  return [{ label: '', expected, got }];
}

const sheets: Readonly<Record<string, (params: Params, expected: Expected) => Question[]>> = {
  kpi: kpiQuestions,
  ratio: ratioQuestions,
  commission: commissionQuestions,
};

/** What a case of a preset that is worked out from numbers asks, and what ours answers. */
export function sheetQuestions({ preset, ask, params, expected }: Case): Question[] | null {
  return sheets[preset]?.({ ...ask, ...params }, expected) ?? null;
}
