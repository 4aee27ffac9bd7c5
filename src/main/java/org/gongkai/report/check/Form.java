package org.gongkai.report.check;

/** The statutory forms. */
public enum Form {
    /** 国办发〔2014〕32号, report years 2014 to 2018. */
    STATISTICS_2014("2014"),
    /** 国办公开办函〔2019〕60号, report years 2019 and 2020. */
    TABLES_2019("2019"),
    /** 国办公开办函〔2021〕30号, report years from 2021 on. */
    TABLES_2021("2021");

    private final String year;

    Form(String year) {
        this.year = year;
    }

    /** The first report year it is for. */
    public String year() {
        return year;
    }

    /** The form with tables that a report of this year must have; there was none before 2019. */
    static Form ofTables(int reportYear) {
        return reportYear >= 2021 ? TABLES_2021 : TABLES_2019;
    }
}
