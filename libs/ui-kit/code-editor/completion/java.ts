import type { WordList } from './word-list';

export const JAVA: WordList = {
  keywords:
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for if implements import instanceof int interface long native new null package private protected public record return sealed short static super switch synchronized this throw throws true try var void volatile while yield',
  names:
    'String StringBuilder Object Integer Long Double Boolean Character Byte Short Float List ArrayList LinkedList Map HashMap TreeMap LinkedHashMap Set HashSet TreeSet LinkedHashSet Deque ArrayDeque Queue PriorityQueue Iterator Iterable Comparable Comparator Optional Stream IntStream Function Predicate Supplier Consumer BiFunction Scanner BufferedReader InputStreamReader PrintStream IOException Exception RuntimeException IllegalArgumentException IllegalStateException NumberFormatException IndexOutOfBoundsException NullPointerException ArithmeticException NoSuchElementException Override FunctionalInterface BigInteger BigDecimal RoundingMode LocalDate main args',
  members: {
    System: 'out err in exit currentTimeMillis nanoTime arraycopy getenv lineSeparator',
    out: 'println print printf flush',
    err: 'println print printf flush',
    Math: 'abs max min pow sqrt cbrt floor ceil round random sin cos tan atan2 log log10 exp hypot floorDiv floorMod addExact multiplyExact PI E',
    Arrays: 'sort fill asList stream toString deepToString equals hashCode copyOf copyOfRange binarySearch',
    Collections: 'sort reverse shuffle max min unmodifiableList emptyList swap frequency nCopies addAll',
    Collectors: 'toList toSet toMap joining groupingBy counting partitioningBy averagingDouble summingInt mapping',
    Objects: 'equals hash requireNonNull toString isNull nonNull requireNonNullElse',
    Integer: 'parseInt valueOf toString compare MAX_VALUE MIN_VALUE toBinaryString bitCount sum max min',
    Long: 'parseLong valueOf toString compare MAX_VALUE MIN_VALUE',
    Double: 'parseDouble valueOf toString compare isNaN MAX_VALUE MIN_VALUE POSITIVE_INFINITY',
    Character:
      'isDigit isLetter isLetterOrDigit isWhitespace isUpperCase isLowerCase toUpperCase toLowerCase getNumericValue',
    String: 'format join valueOf',
    List: 'of copyOf',
    Map: 'of entry ofEntries copyOf',
    Set: 'of copyOf',
    Stream: 'of iterate generate empty concat',
    IntStream: 'range rangeClosed of iterate',
    Comparator: 'comparing comparingInt comparingDouble naturalOrder reverseOrder nullsFirst',
  },
  methods:
    'length size isEmpty get set add addAll addFirst addLast remove removeFirst removeLast contains containsKey containsValue put putIfAbsent getOrDefault computeIfAbsent computeIfPresent merge keySet values entrySet getKey getValue indexOf lastIndexOf charAt substring split trim strip replace replaceAll startsWith endsWith toLowerCase toUpperCase equals equalsIgnoreCase hashCode toString compareTo toCharArray chars lines repeat isBlank matches format append insert reverse deleteCharAt setCharAt stream map filter mapToInt mapToObj flatMap sorted distinct limit skip forEach reduce collect toList count sum average max min anyMatch allMatch noneMatch findFirst orElse orElseThrow isPresent iterator hasNext next nextInt nextLine nextDouble hasNextInt hasNextLine readLine close push pop peek poll offer clear sort toArray subList apply test accept',
  snippets: {
    main: 'public static void main(String[] args) {\n    ${0}\n}',
    sout: 'System.out.println(${0});',
    for: 'for (int ${1:i} = 0; ${1:i} < ${2:n}; ${1:i}++) {\n    ${0}\n}',
    foreach: 'for (var ${1:item} : ${2:items}) {\n    ${0}\n}',
    if: 'if (${1:condition}) {\n    ${0}\n}',
    while: 'while (${1:condition}) {\n    ${0}\n}',
    class: 'class ${1:Name} {\n    ${0}\n}',
    try: 'try {\n    ${1}\n} catch (${2:Exception} e) {\n    ${0}\n}',
  },
};
