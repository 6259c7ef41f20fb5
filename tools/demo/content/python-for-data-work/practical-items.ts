import { element, paragraph, text } from '@assay/item-bank/domain';
import { inlineCode, pythonTask, words, type TaskCheck, type WrittenItem } from '../write';
import { outcomes } from './specification';

const { lo1, lo2, lo3, lo4 } = outcomes;
const check = (
  outcome: { id: string },
  marks: string,
  title: string,
  input: unknown,
  expected: unknown,
): TaskCheck => ({
  outcomeId: outcome.id,
  marks,
  title,
  input,
  expected,
});
const visible = (given: TaskCheck): TaskCheck => ({ ...given, isVisible: true });
const list = (...entries: string[]) => element('ul', ...entries.map((entry) => element('li', text(entry))));

const START_MEANS = `def daily_means(rows):
    """Mean value for each day and sensor.

    rows: list of (timestamp, sensor, value), the timestamp as "2025-03-01 06:00".
    Returns a dictionary {(day, sensor): mean}, the mean rounded to two decimals.
    """
    return {}
`;
const MEANS_HARNESS = `import json, sys
from solution import daily_means

test = json.load(sys.stdin)
rows = [tuple(row) for row in test["rows"]] * test.get("times", 1)
result = daily_means(rows)
print(json.dumps(sorted([day, sensor, mean] for (day, sensor), mean in result.items())))
`;
export const MEANS_SOLUTION = `from collections import defaultdict


def daily_means(rows):
    totals = defaultdict(lambda: [0.0, 0])
    for timestamp, sensor, value in rows:
        if value is None:
            continue
        total = totals[timestamp[:10], sensor]
        total[0] += value
        total[1] += 1
    return {key: round(total / count, 2) for key, (total, count) in totals.items()}
`;

const sensorMeans = pythonTask({
  title: 'Summarise sensor readings',
  name: 'Summarise sensor readings',
  stem: [
    words(
      'Complete ',
      inlineCode('daily_means(rows)'),
      ' in ',
      inlineCode('solution.py'),
      '. It takes rows of ',
      inlineCode('(timestamp, sensor, value)'),
      ' and returns the mean value for each day and sensor.',
    ),
    list(
      'A value that is missing is None. Leave such rows out.',
      'A day on which a sensor has no value at all does not appear in the result.',
      'Round each mean to two decimals.',
      'The rows come in any order, and there may be many of them.',
    ),
  ],
  files: [
    { path: 'solution.py', content: START_MEANS, editable: true },
    { path: 'main.py', content: MEANS_HARNESS, editable: false },
  ],
  solution: MEANS_SOLUTION,
  checks: [
    visible(check(lo2, '2', 'Empty input gives an empty result', { rows: [] }, [])),
    visible(
      check(
        lo1,
        '2',
        'Skips missing values',
        {
          rows: [
            ['2025-03-01 06:00', 't1', 2.1],
            ['2025-03-01 12:00', 't1', null],
            ['2025-03-01 18:00', 't1', 2.5],
          ],
        },
        [['2025-03-01', 't1', 2.3]],
      ),
    ),
    visible(
      check(
        lo2,
        '2',
        'Rounds to two decimals',
        {
          rows: [
            ['2025-03-01 06:00', 't1', 21.1],
            ['2025-03-01 12:00', 't1', 21.6],
            ['2025-03-01 18:00', 't1', 21.4],
          ],
        },
        [['2025-03-01', 't1', 21.37]],
      ),
    ),
    check(
      lo2,
      '2',
      'Keeps days and sensors apart',
      {
        rows: [
          ['2025-03-01 06:00', 't1', 1],
          ['2025-03-02 06:00', 't1', 3],
          ['2025-03-01 06:00', 't2', 5],
          ['2025-03-02 12:00', 't1', 4],
        ],
      },
      [
        ['2025-03-01', 't1', 1],
        ['2025-03-01', 't2', 5],
        ['2025-03-02', 't1', 3.5],
      ],
    ),
    check(
      lo1,
      '2',
      'A day without any value does not appear',
      {
        rows: [
          ['2025-03-01 06:00', 't1', null],
          ['2025-03-02 06:00', 't1', 3],
        ],
      },
      [['2025-03-02', 't1', 3]],
    ),
    check(
      lo2,
      '2',
      'Zero and negative values count',
      {
        rows: [
          ['2025-03-01 06:00', 't2', -18],
          ['2025-03-01 12:00', 't2', 0],
          ['2025-03-01 18:00', 't2', -3],
        ],
      },
      [['2025-03-01', 't2', -7]],
    ),
    check(
      lo2,
      '2',
      'Rows in any order',
      {
        rows: [
          ['2025-03-02 06:00', 't1', 4],
          ['2025-03-01 06:00', 't1', 1],
          ['2025-03-02 12:00', 't1', 2],
          ['2025-03-01 12:00', 't1', 2],
        ],
      },
      [
        ['2025-03-01', 't1', 1.5],
        ['2025-03-02', 't1', 3],
      ],
    ),
    check(
      lo2,
      '2',
      'Many rows in time',
      {
        rows: [
          ['2025-03-01 06:00', 't1', 1],
          ['2025-03-01 06:10', 't2', 2],
          ['2025-03-02 06:00', 't1', 3],
          ['2025-03-03 06:00', 't3', null],
        ],
        times: 25_000,
      },
      [
        ['2025-03-01', 't1', 1],
        ['2025-03-01', 't2', 2],
        ['2025-03-02', 't1', 3],
      ],
    ),
  ],
});

const START_CLEAN = `def clean_customers(text):
    """Clean an export of customers.

    text: the content of a CSV file with the columns name, email and joined.
    Returns a list of dictionaries with the keys name, email and joined.
    """
    return []
`;
const CLEAN_HARNESS = `import json, sys
from solution import clean_customers

try:
    print(json.dumps(clean_customers(json.load(sys.stdin))))
except ValueError:
    print(json.dumps("ValueError"))
`;
export const CLEAN_SOLUTION = `import csv
import io
from datetime import datetime

COLUMNS = ("name", "email", "joined")


def clean_customers(text):
    reader = csv.DictReader(io.StringIO(text))
    if not set(COLUMNS) <= set(reader.fieldnames or ()):
        raise ValueError("The file needs the columns name, email and joined.")
    cleaned = {}
    for row in reader:
        email = row["email"].strip().lower()
        if email and email not in cleaned:
            cleaned[email] = {"name": row["name"].strip(), "email": email, "joined": iso(row["joined"].strip())}
    return list(cleaned.values())


def iso(value):
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(value, form).date().isoformat()
        except ValueError:
            continue
    return None
`;

const cleanCustomers = pythonTask({
  title: 'Clean an export of customers',
  name: 'Clean an export of customers',
  stem: [
    words(
      'Complete ',
      inlineCode('clean_customers(text)'),
      ' in ',
      inlineCode('solution.py'),
      '. It takes the text of a CSV file with the columns name, email and joined, in any order and perhaps with others, and returns one dictionary for each customer.',
    ),
    list(
      'Remove spaces around names and e-mail addresses. Write e-mail addresses in lower case.',
      'Leave out rows without an e-mail address. Of rows with the same address keep the first.',
      'Dates come as 2025-03-01 or as 01/03/2025. Return them as 2025-03-01, and as None where they are neither.',
      'Raise a ValueError when one of the three columns is missing.',
    ),
    paragraph('The modules of the standard library may be used.'),
  ],
  files: [
    { path: 'solution.py', content: START_CLEAN, editable: true },
    { path: 'main.py', content: CLEAN_HARNESS, editable: false },
  ],
  solution: CLEAN_SOLUTION,
  checks: [
    visible(
      check(
        lo1,
        '2',
        'Trims, and writes addresses in lower case',
        'name,email,joined\n Ada Holm , ADA@Mail.example ,2025-03-01\n',
        [{ name: 'Ada Holm', email: 'ada@mail.example', joined: '2025-03-01' }],
      ),
    ),
    visible(
      check(
        lo1,
        '2',
        'Keeps the first of two with the same address',
        'name,email,joined\nAda,ada@mail.example,2025-03-01\nAda Holm,Ada@mail.example,2025-04-01\n',
        [{ name: 'Ada', email: 'ada@mail.example', joined: '2025-03-01' }],
      ),
    ),
    check(
      lo1,
      '4',
      'Reads both forms of dates',
      'name,email,joined\nAda,a@mail.example,01/03/2025\nBo,b@mail.example,2025-12-24\nCy,c@mail.example,soon\n',
      [
        { name: 'Ada', email: 'a@mail.example', joined: '2025-03-01' },
        { name: 'Bo', email: 'b@mail.example', joined: '2025-12-24' },
        { name: 'Cy', email: 'c@mail.example', joined: null },
      ],
    ),
    check(
      lo1,
      '4',
      'Leaves out rows without an address',
      'name,email,joined\nAda,,2025-03-01\nBo,   ,2025-03-01\nCy,c@mail.example,2025-03-01\n',
      [{ name: 'Cy', email: 'c@mail.example', joined: '2025-03-01' }],
    ),
    check(
      lo1,
      '4',
      'Reads commas inside quotation marks, and columns in any order',
      'email,joined,city,name\nh@mail.example,2025-03-01,Vestholm,"Holm, Ada"\n',
      [{ name: 'Holm, Ada', email: 'h@mail.example', joined: '2025-03-01' }],
    ),
    check(
      lo4,
      '4',
      'Refuses a file without a column',
      'name,mail,joined\nAda,a@mail.example,2025-03-01\n',
      'ValueError',
    ),
  ],
});

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
print(json.dumps([[region, total] for region, total in revenue_by_region(orders, test["customers"])]))
`;
export const REVENUE_SOLUTION = `from decimal import Decimal


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

const revenue = pythonTask({
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
      '3',
      'Equal totals in alphabetical order',
      { orders: [order(2, '5.00'), order(1, '5.00')], customers: [south, north] },
      [
        ['North', '5.00'],
        ['South', '5.00'],
      ],
    ),
    check(
      lo3,
      '3',
      'A large order counts as a number, not as text',
      { orders: [order(1, '9.00'), order(2, '10.00')], customers: [north, south] },
      [
        ['South', '10.00'],
        ['North', '9.00'],
      ],
    ),
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

export const practicalItems: readonly WrittenItem[] = [sensorMeans, cleanCustomers, revenue];
