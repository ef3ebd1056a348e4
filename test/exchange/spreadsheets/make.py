"""Writes the same small world as spreadsheet programs and libraries write it: one directory of CSV files for each way.

Needs LibreOffice (soffice), pandas and openpyxl; see README.md. The files are kept beside it, so that no test needs them.
Usage: python make.py [DIRECTORY], which is this one if not said.
"""

import csv
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
import pandas

HERE = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)

SHEETS = {
    "sources": [
        ["id", "title", "publisher", "url", "date"],
        ["source:jaarverslag", "Jaarverslag 2018 – “één netwerk”", "De Uitgever", "https://voorbeeld.be/verslag", datetime.date(2019, 3, 12)],
        ["source:site", "Over ons", "Crème & Co", "http://creme.example/over-ons", None],
    ],
    "competences": [
        ["id", "scheme", "pref_label_nl", "pref_label_fr", "definition_nl"],
        ["competence:water", "INNOVATION", "Waterbeheer", "Gestion de l’eau", "Regen opvangen,\nbewaren; en hergebruiken"],
        ["competence:koeling", "INNOVATION", "Koeling", "Réfrigération", 'Zogenaamde "passieve" koeling'],
    ],
    "organisations": [
        ["id", "kind", "name", "aliases", "website", "founded_year", "staff", "sources"],
        ["organisation:creme", "COMPANY", "Crème & Co", "Creme;C&C", "http://creme.example", 1928, 1250, "source:site"],
        ["organisation:stad", "PUBLIC_ORGANISATION", "Stad Zoutleeuw", None, None, None, None, "source:jaarverslag;source:site"],
        ["cluster:netwerk", "CLUSTER", "Het Netwerk", None, "https://netwerk.example/", 2017, None, "source:jaarverslag"],
    ],
    "organisation_competences": [
        ["organisation", "competence", "strength", "basis", "source"],
        ["organisation:creme", "competence:water", 0.875, "bouwt filters", "source:site"],
        ["organisation:creme", "competence:koeling", 0.5, None, "source:site"],
        ["organisation:stad", "competence:water", None, None, "source:jaarverslag"],
    ],
    "memberships": [
        ["organisation", "cluster", "kind", "since", "until", "source"],
        ["organisation:creme", "cluster:netwerk", "MEMBER", "2018-03", 2020, "source:jaarverslag"],
        ["organisation:stad", "cluster:netwerk", "FOUNDER", "2017", None, "source:jaarverslag"],
    ],
    "projects": [
        ["id", "programme", "title_nl", "year", "amount_eur", "amount_kind", "sources"],
        ["project:dijk", "PIO", "Dijken; hoger én breder", 2018, 3250000000, "BUDGET", "source:jaarverslag"],
        ["project:put", "PIO", "Putten", 2019, 1234567.89, "BUDGET", "source:site"],
        ["project:plas", "PIO", "Plassen", None, None, None, "source:site"],
    ],
}


PLAIN = {"date": "yyyy-mm-dd", "amount_eur": "0.00"}


def workbook(path, formats={}, faults=()):
    """A workbook in which cells look as their column says, with a sheet for each file, an empty column behind the cells, and empty rows between and behind them."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
            if row is rows[1]:
                sheet.append([None] * len(row))
        sheet.cell(len(rows) + 4, len(rows[0]) + 1).value = " "
        for cells in sheet.iter_rows(min_row=2):
            for cell in cells:
                column = rows[0][min(cell.column, len(rows[0])) - 1]
                cell.number_format = {**PLAIN, **formats}.get(column, "General")
    for name, cell, value in faults:
        book[name][cell].value = value
    book.save(path)


def calc(variant, path, options):
    """Exports all sheets of a workbook with LibreOffice Calc; the options are those of its filter for CSV."""
    target = fresh(variant)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                "--convert-to", f"csv:Text - txt - csv (StarCalc):{options}", "--outdir", target, path,
            ],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
    for file in target.glob("*.csv"):
        file.rename(target / file.name.split("-", 1)[1])


def frames():
    return {name: pandas.DataFrame(rows[1:], columns=rows[0]) for name, rows in SHEETS.items()}


def with_pandas(variant, read=frames, **options):
    target = fresh(variant)
    for name, frame in read().items():
        frame.to_csv(target / f"{name}.csv", **options)


def fresh(variant):
    target = HERE / variant
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    return target


def main():
    with tempfile.TemporaryDirectory() as directory:
        at = lambda name: str(pathlib.Path(directory) / f"{name}.xlsx")
        workbook(at("world"))
        workbook(at("dutch"), {"amount_eur": "[$-813]#,##0.00", "strength": "[$-813]0.000"})
        workbook(at("french"), {"amount_eur": "[$-40C]#,##0.00", "strength": "[$-40C]0.000", "staff": "[$-40C]#,##0"})
        workbook(at("thousands"), {"staff": "[$-813]#,##0"})
        workbook(at("days"), {"date": "dd/mm/yyyy"})
        workbook(at("errors"), faults=[("organisations", "H4", '=VLOOKUP("x",A1:B2,2,FALSE)'), ("projects", "E4", "=1/0")])
        read = lambda: pandas.read_excel(at("world"), sheet_name=None)

        calc("calc-comma", at("world"), "44,34,76,1,,0,false,true,false,false,false,-1")
        calc("calc-semicolon", at("world"), "59,34,76,1,,0,false,true,false,false,false,-1")
        calc("calc-tab", at("world"), "9,34,76,1,,0,false,true,false,false,false,-1")
        calc("calc-quoted", at("world"), "59,34,76,1,,0,true,false,false,false,false,-1")
        calc("calc-dutch-numbers", at("dutch"), "59,34,76,1,,0,false,true,true,false,false,-1")
        calc("calc-french-numbers", at("french"), "59,34,76,1,,0,false,true,true,false,false,-1")
        calc("calc-thousands-as-shown", at("thousands"), "59,34,76,1,,0,false,true,true,false,false,-1")
        calc("calc-days-as-shown", at("days"), "44,34,76,1,,0,false,true,true,false,false,-1")
        calc("calc-formula-errors", at("errors"), "44,34,76,1,,0,false,true,true,false,false,-1")
        calc("calc-windows-1252", at("world"), "59,34,1,1,,0,false,true,false,false,false,-1")
        calc("calc-utf-16", at("world"), "9,34,65535,1,,0,false,true,false,false,false,-1")
        with_pandas("pandas-default")
        with_pandas("pandas-comma", index=False)
        with_pandas("pandas-excel-semicolon", read, index=False, sep=";", decimal=",", encoding="utf-8-sig", lineterminator="\r\n")

    reference = fresh("reference")
    for name, rows in SHEETS.items():
        with open(reference / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerows([["" if cell is None else round(cell) if cell == 1234567.89 else cell for cell in row] for row in rows])


main()
