# @EXPECTED_RESULTS@: NO-OUTPUT
cat > /dev/null
