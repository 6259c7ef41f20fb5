import { inlineCode, list, words } from '../../write';
import { check, pythonTask, visible } from '../../write-task';
import { outcomes } from '../specification';

const { lo3, lo4 } = outcomes;

const START_REVENUE = `def revenue_by_region(orders, customers):
    """Revenue of each region, largest first.

    orders: list of dictionaries with customer, amount (text such as "19.90") and status.
    customers: list of dictionaries with id and region.
    Returns a list of (region, total), the total as text with two decimals.
    """
    return []
`;
const REVENUE_HARNESS = `import json, sys
from solution import revenue_by_region

test = json.load(sys.stdin)
orders = test["orders"] * test.get("times", 1)
customers = test["customers"]
if "many" in test:
    customers = [{"id": n, "region": f"Region {n % 4}"} for n in range(test["many"])]
    orders = [{"customer": n, "amount": "1.00", "status": "paid"} for n in range(test["many"])]
print(json.dumps([[region, total] for region, total in revenue_by_region(orders, customers)]))
`;
const REVENUE_SOLUTION = `from decimal import Decimal


def revenue_by_region(orders, customers):
    region_of = {customer["id"]: customer["region"] for customer in customers}
    totals = {region: Decimal(0) for region in region_of.values()}
    for order in orders:
        if order["status"] == "cancelled":
            continue
        region = region_of.get(order["customer"], "unknown")
        totals[region] = totals.get(region, Decimal(0)) + Decimal(order["amount"])
    ranked = sorted(totals.items(), key=lambda entry: (-entry[1], entry[0]))
    return [(region, f"{total:.2f}") for region, total in ranked]
`;

const order = (customer: number, amount: string, status = 'paid') => ({ customer, amount, status });
const customer = (id: number, region: string) => ({ id, region });
const north = customer(1, 'North');
const south = customer(2, 'South');

const WRONG = `def revenue_by_region(orders, customers):
    region_of = {customer["id"]: customer["region"] for customer in customers}
    totals = {region: 0.0 for region in region_of.values()}
    for order in orders:
        if order["status"] != "cancelled" and order["customer"] in region_of:
            totals[region_of[order["customer"]]] += float(order["amount"])
    ranked = sorted(totals.items(), key=lambda entry: entry[1], reverse=True)
    return [(region, f"{total:.2f}") for region, total in ranked]
`;
const SLOW = `from decimal import Decimal


def region_of(number, customers):
    found = [customer["region"] for customer in customers if customer["id"] == number]
    return found[0] if found else "unknown"


def revenue_by_region(orders, customers):
    totals = {customer["region"]: Decimal("0") for customer in customers}
    for order in orders:
        if order["status"] != "cancelled":
            region = region_of(order["customer"], customers)
            totals[region] = totals.get(region, Decimal("0")) + Decimal(order["amount"])
    return [(name, f"{total:.2f}") for name, total in sorted(totals.items(), key=lambda e: (-e[1], e[0]))]
`;
const BROKEN = `from decimal import Decimal

def revenue_by_region(orders, customers):
    totals = {}
    for order in orders:
        if order["status"] != "cancelled":
        totals[order["customer"]] = Decimal(order["amount"])
    return totals.items()
`;

export const revenue = pythonTask({
  difficulty: 0.7,
  title: 'Join orders with customers',
  name: 'Join orders with customers',
  stem: [
    words(
      'Complete ',
      inlineCode('revenue_by_region(orders, customers)'),
      ' in ',
      inlineCode('solution.py'),
      '. It joins the orders with their customers and returns the revenue of each region.',
    ),
    list(
      'Orders with the status cancelled do not count.',
      'Orders of a customer who is not in the list belong to the region unknown.',
      'A region without orders appears with 0.00.',
      'The largest total comes first; regions with equal totals come in alphabetical order.',
      'Money is exact: a sum of 0.10 and 0.20 is 0.30, also after many orders.',
    ),
  ],
  files: [
    { path: 'solution.py', content: START_REVENUE, editable: true },
    { path: 'main.py', content: REVENUE_HARNESS, editable: false },
  ],
  solution: REVENUE_SOLUTION,
  programs: { wrong: WRONG, slow: SLOW, broken: BROKEN },
  checks: [
    visible(
      check(
        lo3,
        '2',
        'Adds the orders of a region',
        { orders: [order(1, '10.00'), order(1, '5.50'), order(2, '4.00')], customers: [north, south] },
        [
          ['North', '15.50'],
          ['South', '4.00'],
        ],
      ),
    ),
    visible(
      check(
        lo3,
        '2',
        'Leaves out cancelled orders',
        { orders: [order(1, '10.00', 'cancelled'), order(1, '5.00')], customers: [north] },
        [['North', '5.00']],
      ),
    ),
    visible(
      check(lo3, '2', 'A region without orders has 0.00', { orders: [order(1, '5.00')], customers: [north, south] }, [
        ['North', '5.00'],
        ['South', '0.00'],
      ]),
    ),
    check(
      lo3,
      '3',
      'Orders of unknown customers are kept apart',
      { orders: [order(9, '7.00'), order(1, '5.00')], customers: [north] },
      [
        ['unknown', '7.00'],
        ['North', '5.00'],
      ],
    ),
    check(
      lo3,
      '3',
      'Several customers of one region',
      {
        orders: [order(1, '1.00'), order(3, '2.00'), order(2, '2.50')],
        customers: [north, south, customer(3, 'North')],
      },
      [
        ['North', '3.00'],
        ['South', '2.50'],
      ],
    ),
    check(
      lo3,
      '2',
      'Equal totals in alphabetical order',
      { orders: [order(2, '5.00'), order(1, '5.00')], customers: [south, north] },
      [
        ['North', '5.00'],
        ['South', '5.00'],
      ],
    ),
    check(
      lo3,
      '2',
      'A large order counts as a number, not as text',
      { orders: [order(1, '9.00'), order(2, '10.00')], customers: [north, south] },
      [
        ['South', '10.00'],
        ['North', '9.00'],
      ],
    ),
    check(lo3, '2', 'Many customers in time', { orders: [], customers: [], many: 16_000 }, [
      ['Region 0', '4000.00'],
      ['Region 1', '4000.00'],
      ['Region 2', '4000.00'],
      ['Region 3', '4000.00'],
    ]),
    check(
      lo4,
      '3',
      'Money stays exact over many orders',
      { orders: [order(1, '0.10'), order(1, '0.20')], customers: [north], times: 5_000 },
      [['North', '1500.00']],
    ),
    check(lo4, '3', 'No orders at all', { orders: [], customers: [] }, []),
  ],
});
