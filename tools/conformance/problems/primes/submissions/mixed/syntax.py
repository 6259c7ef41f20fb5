# @EXPECTED_RESULTS@: COMPILER-ERROR
for n in map(int, open(0))
    print(n)
