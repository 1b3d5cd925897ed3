package dev.unearth.rules.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableConstraintsTest {

    @Test
    void tells_checks_keys_and_references_at_their_lines() {
        assertThat(new Documents().file("schema.sql", """
                CREATE TABLE CUSTOMER (
                  CUSTOMER_NO INTEGER NOT NULL PRIMARY KEY,
                  KIND CHAR(1) CHECK (KIND IN ('P', 'C')),
                  TAX_NO VARCHAR(12) UNIQUE
                );
                CREATE TABLE PARCEL (
                  CUSTOMER_NO INTEGER REFERENCES CUSTOMER ON DELETE CASCADE,
                  LABEL_NO INTEGER NOT NULL,
                  WEIGHT NUMERIC(8,2) DEFAULT 1,
                  PRIMARY KEY (CUSTOMER_NO, LABEL_NO),
                  CONSTRAINT W CHECK (WEIGHT > 0 AND WEIGHT <= 30)
                );
                """).rules())
                .containsExactly(
                        "3 integrity: A customer is refused when the customer's kind is neither “P” nor “C”.",
                        "4 integrity: A customer is refused when for at least one other customer the tax no is the customer's tax no.",
                        "7 integrity: A parcel is refused and a parcel is removed when for no customer the customer no is the parcel's customer no.",
                        "10 integrity: A parcel is refused when for at least one other parcel the customer no is the parcel's customer no and the label no is the parcel's label no.",
                        "11 integrity: A parcel is refused when the parcel's weight is at most 0 or the parcel's weight is greater than 30.");
    }

    @Test
    void compares_dates_as_dates_and_leaves_open_what_may_be_open() {
        assertThat(new Documents()
                        .file(
                                "schema.sql",
                                "CREATE TABLE PERMIT (START_ON DATE, END_ON DATE, CHECK (END_ON IS NULL OR END_ON > START_ON));")
                        .rules())
                .containsExactly(
                        "1 integrity: A permit is refused when the permit's end on is given and the permit's end on is not after the permit's start on.");
    }

    @Test
    void takes_a_text_for_a_natural_key_also_where_it_is_added_later() {
        assertThat(new Documents()
                        .file(
                                "schema.sql",
                                "CREATE TABLE QUOTE (SYMBOL VARCHAR(9) NOT NULL, PRICE INTEGER);\nALTER TABLE QUOTE\n ADD CONSTRAINT PK PRIMARY KEY (SYMBOL);\n")
                        .rules())
                .containsExactly(
                        "3 integrity: A quote is refused when for at least one other quote the symbol is the quote's symbol.");
    }

    @Test
    void leaves_out_surrogates_required_columns_indexes_and_tables_of_the_machine() {
        assertThat(new Documents().file("schema.sql", """
                CREATE TABLE ORDERS (ID INTEGER PRIMARY KEY, NAME VARCHAR(9) NOT NULL);
                CREATE INDEX I ON ORDERS (NAME);
                CREATE TABLE KEYGEN (NAME VARCHAR(9) PRIMARY KEY);
                CREATE TABLE T (A INTEGER CHECK (A IN (SELECT B FROM C)));
                """).rules()).isEmpty();
    }
}
