package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statutory tables in a text, however they were turned into text: cells parted by blanks, tabs or bars, or one on
 * each line, labels broken over lines. What holds is the order of the form: words, then the numbers of one row.
 */
final class TableReader {
    private static final Pattern HEADER = Pattern.compile(
            "本年新(?!收)(?:制作|公开)?(?:数量?)?|对外公开总数量?|上一年项目数量?|本年增/?减|本年处理决定数量?|处理决定数量?|采购项目数量?|采购总金额(?:[（(][^）)]*[）)])?|本年制发件数?|本年废止件数?|现行有效件数?|本年收费金额(?:[（(][^）)]*[）)])?");
    private static final Pattern DISCLOSURE_ROW = Pattern.compile(
            "(行政规范性文件|规范性文件|规章|行政许可|其他对外管理服务事项|行政处罚|行政强制|行政事业性收费|政府集中采购|其他主动公开文件)(?:（[^）]*）)?$");
    private static final Pattern END_OF_DISCLOSURE = Pattern.compile("申请人情况|新收政府信息|勾稽关系");
    private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]{4,}[）)]");
    private static final List<String> REMEDIES = List.of("行政复议", "行政诉讼 未经复议直接起诉", "行政诉讼 复议后起诉");
    private static final List<String> REMEDY_RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final int REMEDY_CELLS = REMEDIES.size() * REMEDY_RESULTS.size();

    private final List<List<Cell>> disclosure = new ArrayList<>();
    private final Map<String, List<Cell>> requests = new LinkedHashMap<>();
    private final List<Cell> remedies = new ArrayList<>();
    private final Map<String, Cell> statistics = new LinkedHashMap<>();
    private @Nullable Form form;
    private @Nullable Span header;
    private List<String> columns = List.of();
    private int nextRequestRow;
    private int nextStatisticsRow;

    static Tables read(String text) {
        var reader = new TableReader();
        reader.read(Token.of(text));
        return new Tables(reader.disclosure, reader.requests, reader.remedies, reader.statistics, Optional.ofNullable(reader.form), Optional.ofNullable(reader.header));
    }

    private void read(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); ) {
            var words = "";
            var printed = new Span(0, 0);
            while (i < tokens.size() && !tokens.get(i).isCell()) {
                printed = tokens.get(i).printed();
                words = tokens.get(i++).words();
            }
            var cells = new ArrayList<Token>();
            while (i < tokens.size() && tokens.get(i).isCell()) {
                cells.add(tokens.get(i++));
            }
            if (!cells.isEmpty()) {
                row(words, printed, cells);
            }
        }
    }

    private void row(String words, Span printed, List<Token> cells) {
        header(words, printed);
        if (!remedies(words, cells) && !requests(words, cells) && !disclosure(words, cells)) {
            statistics(words, cells);
        }
    }

    private void header(String words, Span printed) {
        var found = new ArrayList<String>();
        int behind = 0;
        for (var header = HEADER.matcher(words); header.find(); ) {
            found.add(header.group());
            behind = header.end();
        }
        if (!found.isEmpty()) {
            columns = List.copyOf(found);
            var names = String.join(" ", found);
            if (names.contains("制发件") || names.contains("废止件") || names.contains("本年处理决定") || names.contains("本年收费")) {
                form = Form.TABLES_2021;
                header = header == null ? printed : header;
            } else if (names.contains("年新") || names.contains("上一年") || names.contains("增")) {
                form = Form.TABLES_2019;
                header = header == null ? printed : header;
            }
        }
        if (END_OF_DISCLOSURE.matcher(words).find(behind)) {
            columns = List.of();
        }
    }

    private boolean disclosure(String words, List<Token> printed) {
        var cells = columns.isEmpty() ? printed : withoutMerged(printed, columns.size());
        var row = DISCLOSURE_ROW.matcher(words);
        if (columns.isEmpty() || !row.find()) {
            return false;
        }
        var filled = new ArrayList<Cell>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            filled.add(cell(row.group(1), columns.get(i), unit(columns.get(i)), cells.get(i)));
        }
        disclosure.add(List.copyOf(filled));
        return true;
    }

    private static String unit(String column) {
        if (column.contains("金额")) {
            return column.contains("万元") ? "万元" : "元";
        }
        return column.contains("项目") || column.contains("增") ? "项" : "件";
    }

    private boolean requests(String words, List<Token> printed) {
        var cells = withoutMerged(printed, RequestRow.COLUMNS.size());
        if (cells.size() != RequestRow.COLUMNS.size() || cells.stream().allMatch(cell -> cell.value() == null)) {
            return false;
        }
        for (int i = nextRequestRow; i < RequestRow.ALL.size(); i++) {
            var row = RequestRow.ALL.get(i);
            if (row.key().matcher(words).find() && (i == 0 || nextRequestRow > 0)) {
                nextRequestRow = i + 1;
                var filled = new ArrayList<Cell>();
                for (int column = 0; column < cells.size(); column++) {
                    filled.add(cell(row.label(), RequestRow.COLUMNS.get(column), "件", cells.get(column)));
                }
                requests.put(row.code(), List.copyOf(filled));
                return true;
            }
        }
        return false;
    }

    /** A label over several cells of a sheet leaves the others empty: they stand before the row's numbers or behind them. */
    private static List<Token> withoutMerged(List<Token> cells, int columns) {
        int start = 0;
        int end = cells.size();
        while (end - start > columns && cells.get(start).value() == null) {
            start++;
        }
        while (end - start > columns && cells.get(end - 1).value() == null) {
            end--;
        }
        return cells.subList(start, end);
    }

    private boolean remedies(String words, List<Token> printed) {
        var cells = withoutMerged(printed, REMEDY_CELLS);
        if (!remedies.isEmpty() || cells.size() < REMEDY_CELLS || !words.contains("维持") || !words.contains("审结")) {
            return false;
        }
        for (int i = 0; i < REMEDY_CELLS; i++) {
            var remedy = REMEDIES.get(i / REMEDY_RESULTS.size());
            remedies.add(cell(remedy, REMEDY_RESULTS.get(i % REMEDY_RESULTS.size()), "件", cells.get(i)));
        }
        return true;
    }

    private void statistics(String words, List<Token> cells) {
        var bare = BRACKETS.matcher(words).replaceAll("");
        for (int i = nextStatisticsRow; i < StatisticsRow.ALL.size(); i++) {
            var row = StatisticsRow.ALL.get(i);
            if (bare.endsWith(row.key() + row.unit())) {
                nextStatisticsRow = i + 1;
                statistics.put(row.code(), cell(row.key(), "", row.unit(), cells.getFirst()));
                form = Form.STATISTICS_2014;
                return;
            }
        }
    }

    private static Cell cell(String row, String column, String unit, Token token) {
        return new Cell(row, column, unit, token.value(), token.printed());
    }
}
