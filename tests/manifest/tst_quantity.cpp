#include "manifest/quantity.h"
#include "manifest/yaml.h"
#include "sourcedir.h"

#include <QFile>
#include <QTest>

using namespace driftgate;

class TestQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesOfTheDataFolderHold()
    {
        QFile file(test::sourceDir() + QStringLiteral("/../shared/data/cases/quantity/cases.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the cases beside the project are absent");
        const auto cases = readYamlDocument(file.readAll().toStdString(), "cases.yaml");
        QVERIFY(cases);
        for (const Value &pair : cases->find("equal_pairs")->items()) {
            const std::string_view canonical = pair.find("canonical")->text();
            const std::string_view also = pair.find("also")->text();
            QVERIFY2(sameQuantity(canonical, also), std::string(also).c_str());
            QVERIFY2(Quantity::parse(canonical) == Quantity::parse(also),
                     std::string(also).c_str());
        }
        for (const char *list : {"parse_emit", "extra"}) {
            QVERIFY(cases->find(list)->size() > 0);
            for (const Value &one : cases->find(list)->items()) {
                const auto read = Quantity::parse(one.find("in")->text());
                QVERIFY2(read, std::string(one.find("in")->text()).c_str());
                QCOMPARE(read->canonical(), one.find("canonical")->text());
            }
        }
        for (const Value &wrong : cases->find("invalid_examples")->items())
            QVERIFY2(!Quantity::parse(wrong.text()), std::string(wrong.text()).c_str());
        for (const Value &one : cases->find("duration")->items())
            QVERIFY(sameDuration(one.find("in")->text(), one.find("canonical")->text()));
    }

    void canonicalFormKeepsTheFormat_data()
    {
        QTest::addColumn<std::string>("canonical");
        const auto row = [](const char *text, const char *canonical) {
            QTest::newRow(text) << std::string(canonical);
        };
        row("0", "0");
        row("0Gi", "0");
        row("-0", "0");
        row("1", "1");
        row("+1", "1");
        row("1.", "1");
        row("1000m", "1");
        row("1500m", "1500m");
        row("0.2", "200m");
        row("1e3", "1e3");
        row("1E3", "1e3");
        row("12e4", "120e3");
        row("1000000", "1M");
        row("1E", "1E");
        row("1000E", "1000E");
        row("1024Mi", "1Gi");
        row("1536Mi", "1536Mi");
        row("1023Ki", "1023Ki");
        row("512", "512");
        row("0.5Ki", "512");
        row("0.5Gi", "512Mi");
        row("1.5Ki", "1536");
        row("-1Gi", "-1Gi");
        row("-1500m", "-1500m");
        row("1n", "1n");
        row("0.1n", "1n");
        row("-0.1n", "-1n");
        row("1.0000000001", "1000000001n");
        row("8Ei", "9223372036854775807");
        row("100Ei", "9223372036854775807");
    }

    void canonicalFormKeepsTheFormat()
    {
        QFETCH(const std::string, canonical);
        const auto quantity = Quantity::parse(QTest::currentDataTag());
        QVERIFY(quantity);
        QCOMPARE(quantity->canonical(), canonical);
        const auto again = Quantity::parse(canonical);
        QVERIFY(again);
        QCOMPARE(again->canonical(), canonical);
        QVERIFY(*again == *quantity);
    }

    void whatIsNoQuantityStaysText()
    {
        for (const char *text :
             {"",   " 1",  "1 ",    "Gi",   ".",     "-",       "+-1", "1gi", "1GI",  "1K",
              "1e", "1e+", "1e1.5", "0x10", "1_000", "1e99999", "NaN", "∞",   "1Gi1", "--1"})
            QVERIFY2(!Quantity::parse(text), text);
        QVERIFY(sameQuantity("latest", "latest"));
        QVERIFY(!sameQuantity("latest", "1"));
    }

    void valuesAreOrderedAcrossFormats()
    {
        const std::vector<const char *> rising{"-1Gi", "-1G", "-1",  "-1m",  "0",   "1n",  "1m",
                                               "0.5",  "1",   "2",   "10",   "1k",  "1Ki", "1M",
                                               "1Mi",  "1G",  "1Gi", "1e12", "1Ti", "1P",  "1Pi"};
        for (size_t i = 0; i < rising.size(); ++i) {
            for (size_t j = 0; j < rising.size(); ++j) {
                const auto order = *Quantity::parse(rising[i]) <=> *Quantity::parse(rising[j]);
                QVERIFY2(order == (i <=> j), rising[i]);
            }
        }
    }

    void durationsOfEqualLengthAreEqual()
    {
        QVERIFY(sameDuration("8760h", "8760h0m0s"));
        QVERIFY(sameDuration("90m", "1h30m"));
        QVERIFY(sameDuration("1.5h", "1h30m0s"));
        QVERIFY(sameDuration("1500ms", "1.5s"));
        QVERIFY(sameDuration("0", "0s"));
        QVERIFY(sameDuration("1µs", "1000ns"));
        QVERIFY(!sameDuration("1m", "1ms"));
        QVERIFY(!sameDuration("-1s", "1s"));
        QVERIFY(!sameDuration("1", "1s"));
        QVERIFY(!sameDuration("", "0s"));
        QVERIFY(!sameDuration("1d", "24h"));
        QVERIFY(!sameDuration("99999999999999999999h", "1h"));
    }
};

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
