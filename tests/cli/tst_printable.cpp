#include "cli/printable.h"

#include <QTest>

using namespace driftgate::cli;

class TestPrintable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatATerminalObeysIsLeft()
    {
        QCOMPARE(printable(std::string_view("a\x1b[31mred\x1b[0m b")), "ared b");
        QCOMPARE(printable(std::string_view("\x1b]0;title\x07x")), "x");
        QCOMPARE(printable(std::string_view("\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\")),
                 "link");
        QCOMPARE(printable(std::string_view("\x1bP1$r\x1b\\y")), "y");
        QCOMPARE(printable(std::string_view("\x1b(Bz\x1b")), "z");
        QCOMPARE(printable(std::string_view("a\rb\bc\x7f\x07")), "abc");
        QCOMPARE(printable(std::string_view("a\xc2\x9b"
                                            "31mb")),
                 "a31mb"); // C1 CSI
        QCOMPARE(printable(std::string_view("a\nb\tc")), "a b c");
        QCOMPARE(printable(std::string_view("a\nb"), true), "a\nb");
        QCOMPARE(printable(std::string_view("pay\xe2\x80\xaegpj")), "paygpj"); // U+202E
        QCOMPARE(printable(std::string_view("\x1b[31\nm")), " m");
        QCOMPARE(printable(std::string_view("nul\0l", 5)), "null");
    }

    void brokenUtf8IsReplacedAndWholeUtf8Kept()
    {
        QCOMPARE(printable(std::string_view("Zürich €5 日本 🚀")), "Zürich €5 日本 🚀");
        QCOMPARE(printable(std::string_view("a\xff"
                                            "b\xc3")),
                 "a�b�");
        QCOMPARE(printable(std::string_view("\xed\xa0\x80")), "�"); // a surrogate
        QCOMPARE(printable(std::string_view("\xc0\x80")), "��");    // an overlong NUL
    }

    void columnsAreTheTerminals()
    {
        QCOMPARE(columns("abc"), 3);
        QCOMPARE(columns("Zürich"), 6);
        QCOMPARE(columns("日本"), 4);
        QCOMPARE(columns("⚡"), 2);
        QCOMPARE(columns("▲"), 1);
        QCOMPARE(columns("⚠"), 1);
        QCOMPARE(columns("e\u0301"), 1);
        QCOMPARE(columns("🚀"), 2);
    }

    void textIsCutAndFilledByColumns()
    {
        QCOMPARE(cutTo("abcdef", 6), "abcdef");
        QCOMPARE(cutTo("abcdef", 4), "abc…");
        QCOMPARE(cutTo("日本語", 4), "日…");
        QCOMPARE(cutTo("abc", 0), "");
        QCOMPARE(fittedTo("日本", 6), "日本  ");
        QCOMPARE(columns(fittedTo("日本語x", 6)), 6);
    }
};

QTEST_GUILESS_MAIN(TestPrintable)
#include "tst_printable.moc"
