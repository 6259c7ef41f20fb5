import { paragraph } from '@assay/item-bank/domain';
import { inlineCode, list, words } from '../../write';
import { check, pythonTask, visible } from '../../write-task';
import { outcomes } from '../specification';

const { lo1, lo4 } = outcomes;

const START_CLEAN = `def clean_customers(text):
    """Clean an export of customers.

    text: the content of a CSV file with the columns name, email and joined.
    Returns a list of dictionaries with the keys name, email and joined.
    """
    return []
`;
const CLEAN_HARNESS = `import json, sys
from solution import clean_customers

test = json.load(sys.stdin)
try:
    if isinstance(test, dict):
        rows = (f"Name {n},n{n}@mail.example,2025-03-01" for n in range(test["customers"]))
        print(json.dumps(len(clean_customers("name,email,joined\\n" + "\\n".join(rows)))))
    else:
        print(json.dumps(clean_customers(test)))
except ValueError:
    print(json.dumps("ValueError"))
`;
const CLEAN_SOLUTION = `import csv
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

const WRONG = `from datetime import datetime


def clean_customers(text):
    lines = text.strip().split("\\n")
    columns = lines[0].split(",")
    for column in ("name", "email", "joined"):
        if column not in columns:
            raise ValueError(column)
    cleaned = []
    seen = set()
    for line in lines[1:]:
        row = dict(zip(columns, line.split(",")))
        email = row["email"].strip()
        if email == "" or email in seen:
            continue
        seen.add(email)
        joined = row["joined"].strip()
        if "/" in joined:
            joined = datetime.strptime(joined, "%d/%m/%Y").strftime("%Y-%m-%d")
        cleaned.append({"name": row["name"].strip(), "email": email.lower(), "joined": joined})
    return cleaned
`;
const SLOW = `import csv
import io
from datetime import datetime


def clean_customers(text):
    reader = csv.DictReader(io.StringIO(text))
    for column in ("name", "email", "joined"):
        if column not in (reader.fieldnames or []):
            raise ValueError("missing " + column)
    cleaned = []
    for row in reader:
        email = row["email"].strip().lower()
        if email == "" or email in [customer["email"] for customer in cleaned]:
            continue
        joined = None
        for form in ("%Y-%m-%d", "%d/%m/%Y"):
            try:
                joined = datetime.strptime(row["joined"].strip(), form).strftime("%Y-%m-%d")
            except ValueError:
                pass
        cleaned.append({"name": row["name"].strip(), "email": email, "joined": joined})
    return cleaned
`;
const BROKEN = `import csv, io

def clean_customers(text):
    rows = []
    for row in csv.DictReader(io.StringIO(text)):
        if row["email"] = "":
            continue
        rows.append(row)
    return rows
`;

export const cleanCustomers = pythonTask({
  difficulty: 0.4,
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
  programs: { wrong: WRONG, slow: SLOW, broken: BROKEN },
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
      '3',
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
      '3',
      'Leaves out rows without an address',
      'name,email,joined\nAda,,2025-03-01\nBo,   ,2025-03-01\nCy,c@mail.example,2025-03-01\n',
      [{ name: 'Cy', email: 'c@mail.example', joined: '2025-03-01' }],
    ),
    check(
      lo1,
      '3',
      'Reads commas inside quotation marks, and columns in any order',
      'email,joined,city,name\nh@mail.example,2025-03-01,Vestholm,"Holm, Ada"\n',
      [{ name: 'Holm, Ada', email: 'h@mail.example', joined: '2025-03-01' }],
    ),
    check(lo1, '3', 'Many customers in time', { customers: 15_000 }, 15_000),
    check(
      lo4,
      '4',
      'Refuses a file without a column',
      'name,mail,joined\nAda,a@mail.example,2025-03-01\n',
      'ValueError',
    ),
  ],
});
