#include "manifest/json.h"
#include "manifest/randomvalue.h"
#include "manifest/yaml.h"
#include "sourcedir.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace driftgate;

namespace
{

Error errorOf(std::string_view text, const ReadLimits &limits = {})
{
    const YamlDocuments read = readYaml(text, "apps/web.yaml", limits);
    return read.errors.empty() ? Error() : read.errors.front();
}

std::string golden(const char *name)
{
    QFile file(test::sourceDir() + QStringLiteral("/tests/manifest/golden/") +
               QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string repeated(std::string_view text, size_t times)
{
    std::string out;
    out.reserve(text.size() * times);
    for (size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

} // namespace

class TestYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesKnowTheirLines()
    {
        const YamlDocuments read = readYaml("# head\n"
                                            "a: 1\n"
                                            "b:\n"
                                            "  c: x\n"
                                            "  d:\n"
                                            "  - y\n"
                                            "  - {z: 2}\n"
                                            "---\n"
                                            "\n"
                                            "e: |\n"
                                            "  text\n"
                                            "f: null\n",
                                            "x.yaml");
        QCOMPARE(read.documents.size(), 2);
        const Value &first = read.documents[0];
        QCOMPARE(first.line(), 2);
        QCOMPARE(first.find("a")->line(), 2);
        QCOMPARE(first.find("b")->line(), 4);
        QCOMPARE(first.find({"b", "c"})->line(), 4);
        QCOMPARE(first.find({"b", "d"})->line(), 6);
        QCOMPARE(first.find({"b", "d"})->items()[1].find("z")->line(), 7);
        QCOMPARE(read.documents[1].line(), 10);
        QCOMPARE(read.documents[1].find("e")->line(), 10);
        QCOMPARE(read.documents[1].find("f")->line(), 12);
    }

    void keysKeepTheirOrder()
    {
        const auto value = readYamlDocument("z: 1\na: 2\nm: 3\n", "x.yaml");
        QCOMPARE(writeJson(*value), R"({"z":1,"a":2,"m":3})");
    }

    void documentsBeforeAFaultStay()
    {
        const YamlDocuments read = readYaml("a: 1\n---\nb: 2\n---\nc: [\n---\nd: 4\n", "x.yaml");
        QCOMPARE(read.documents.size(), 2);
        QCOMPARE(read.errors.size(), 1);
        QCOMPARE(read.errors.front().place.file, "x.yaml");
        QVERIFY(read.errors.front().place.line >= 5);
    }

    void errorsNameFileAndLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const QByteArray &text, int line) {
            QTest::newRow(name) << text << line;
        };
        row("duplicate key", "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n", 5);
        row("duplicate key before a mapping", "a:\n  x: 1\na:\n  x: 2\n", 3);
        row("tab as indentation", "a:\n\tb: 1\n", 2);
        row("tab behind a dash", "a:\n-\tb\n", 2);
        row("unknown alias", "a: 1\nb: *c\n", 2);
        row("alias within itself", "a: &x\n  b: *x\n", 2);
        row("null key", "a: 1\n~: 2\n", 2);
        row("key that is a list", "a: 1\n? [b]\n: 2\n", 2);
        row("infinity", "a: 1\nb: .inf\n", 2);
        row("wrong tag", "a: 1\nb: !!int x\n", 2);
        row("broken binary", "a: !!binary '!'\n", 1);
        row("merged scalar", "a: 1\n<<: b\n", 2);
        row("text behind a separator", "a: 1\n--- b\n", 2);
        row("NUL byte", QByteArray("a: 1\nb: x\0y\n", 12), 2);
        row("control character", "a: 1\n---\nb: x\x04y\n", 3);
        row("not UTF-8", "a: 1\nb: \xFF\n", 2);
        row("unclosed quotes", "a: 1\nb: \"x\nc: 2\n", 2);
        row("missing colon", "a: 1\nb\n", 2);
        row("unclosed brackets", QByteArray(100'000, '['), 1);
        row("unclosed bracket", "a: 1\nb: [1,\n", 3);
    }

    void errorsNameFileAndLine()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        const Error error = errorOf({text.constData(), static_cast<size_t>(text.size())});
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(error.place.file, "apps/web.yaml");
        QCOMPARE(error.place.line, line);
        QVERIFY(!error.text.isEmpty() && !error.text.endsWith(u'.'));
    }

    void errorsDoNotTellValues()
    {
        for (const char *text : {"password: !!int hunter2\n", "password: !!binary hunter2!\n",
                                 "password: \"hunter2\n", "password: hunter2: x\n",
                                 "a: !!bool hunter2\n", "[hunter2}\n", "- hunter2\n  x: y\n"}) {
            const Error error = errorOf(text);
            QVERIFY2(!error.text.isEmpty(), text);
            QVERIFY2(!error.toString().contains(u"hunter2"), qPrintable(error.toString()));
        }
    }

    void aliasBombIsRefused()
    {
        std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const std::string before = "*a" + std::to_string(i - 1);
            bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before +
                    repeated(", " + before, 9) + "]\n";
        }
        QElapsedTimer timer;
        timer.start();
        const Error error = errorOf(bomb);
        QCOMPARE(error.code, ErrorCode::Limit);
        QCOMPARE(error.place.file, "apps/web.yaml");
        QVERIFY(error.place.line > 1);
        QVERIFY(error.text.contains(u"alias"));
    }

    void mergeBombIsRefused()
    {
        std::string bomb = "a0: &a0 {" + repeated("x: 1", 1);
        for (int i = 0; i < 1000; ++i)
            bomb += ", k" + std::to_string(i) + ": 1";
        bomb += "}\n";
        for (int i = 1; i < 1000; ++i)
            bomb += "b" + std::to_string(i) + ":\n  <<: *a0\n";
        QCOMPARE(errorOf(bomb).code, ErrorCode::Limit);
    }

    void depthIsBounded()
    {
        const std::string flow = "a: " + repeated("[", 250) + repeated("]", 250) + "\n";
        QCOMPARE(errorOf(flow).code, ErrorCode::Limit);
        QCOMPARE(errorOf(repeated("[", 100'000) + repeated("]", 100'000)).code, ErrorCode::Limit);
        QCOMPARE(errorOf(repeated("{a: ", 100'000) + repeated("}", 100'000)).code,
                 ErrorCode::Limit);
        QCOMPARE(errorOf(repeated("- ", 100'000)).code, ErrorCode::Limit);
        std::string block;
        for (size_t i = 0; i < 250; ++i)
            block += std::string(i, ' ') + "a:\n";
        QCOMPARE(errorOf(block).code, ErrorCode::Limit);
        QVERIFY(readYamlDocument("a: " + repeated("[", 150) + repeated("]", 150) + "\n", "x"));
    }

    void sizeIsBoundedBeforeAnythingIsRead()
    {
        const std::string large(size_t{200} << 20, 'x');
        const Error error = errorOf(large);
        QCOMPARE(error.code, ErrorCode::Limit);
        QCOMPARE(error.place.file, "apps/web.yaml");
        QVERIFY(error.text.contains(u"200"));
    }

    void nodesAreBounded()
    {
        ReadLimits limits;
        limits.nodes = 100;
        QCOMPARE(errorOf(repeated("- a\n", 200), limits).code, ErrorCode::Limit);
        QCOMPARE(errorOf(repeated("---\na: 1\n", 200), limits).code, ErrorCode::Limit);
        QVERIFY(errorOf(repeated("- a\n", 90), limits).text.isEmpty());
    }

    void singleDocumentsAreCounted()
    {
        QVERIFY(readYamlDocument("", "x")->isNull());
        QVERIFY(readYamlDocument("# nothing\n---\n", "x")->isNull());
        QCOMPARE(readYamlDocument("---\na: 1\n---\n", "x")->size(), 1);
        QCOMPARE(readYamlDocument("a: 1\n---\nb: 2\n", "x").error().code, ErrorCode::Invalid);
    }

    void repeatedPartsAreShared()
    {
        const auto value = readYamlDocument("a: &x {b: 1}\nc: *x\n", "x");
        QVERIFY(value);
        QCOMPARE(value->find("a")->entries().data(), value->find("c")->entries().data());
    }

    void bigScalarsCostNoMoreThanTheirLength()
    {
        const auto seconds = [](size_t lines) {
            std::string text = "a: |\n";
            text += repeated("  0123456789abcdef0123456789abcdef\n", lines);
            text += "b: \"" + repeated("0123456789\\n", lines) + "\"\n";
            QElapsedTimer timer;
            timer.start();
            const auto value = readYamlDocument(text, "x");
            if (!value || value->find("a")->text().size() != lines * 33)
                return -1.0;
            return static_cast<double>(timer.nsecsElapsed()) / 1e9;
        };
        const double small = seconds(4'000);
        const double large = seconds(40'000);
        QVERIFY(small > 0 && large > 0);
        // Ten times the work; a hundred times would be quadratic.
        QVERIFY2(large < small * 40,
                 qPrintable(QStringLiteral("%1 s, %2 s").arg(small).arg(large)));
    }

    void writesLikeKubectl()
    {
        const auto value = readJson(golden("written.json"), "written.json");
        QVERIFY(value);
        const std::string expected = golden("written.yaml");
        QCOMPARE(QString::fromStdString(writeYaml(*value)), QString::fromStdString(expected));
        QCOMPARE(*readYamlDocument(expected, "x"), *value);
    }

    void whatIsWrittenIsReadTheSame()
    {
        for (uint32_t seed = 1; seed <= 3000; ++seed) {
            RandomValue random(seed);
            const Value value = random.value(4);
            const std::string text = writeYaml(value);
            QCOMPARE(writeYaml(value), text);
            const auto again = readYamlDocument(text, "random.yaml");
            if (!again || *again != value) {
                QFAIL(qPrintable(
                    QStringLiteral("seed %1: %2\nwritten:\n%3\nvalue: %4\nread:  %5")
                        .arg(seed)
                        .arg(again ? QString() : again.error().toString(),
                             QString::fromStdString(text), QString::fromStdString(writeJson(value)),
                             again ? QString::fromStdString(writeJson(*again)) : QString())));
            }
        }
    }

    void longKeysAreWrittenSoThatTheyAreRead()
    {
        Value value;
        value.set(std::string(3000, 'k'), Value::string("x"));
        value.set(std::string(3000, ':'), Value::sequence({Value::integer(1)}));
        value.set("a", Value::mapping({{SharedText(std::string(2000, 'z')), Value::null()}}));
        const auto again = readYamlDocument(writeYaml(value), "x");
        QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
        QCOMPARE(*again, value);
    }
};

QTEST_GUILESS_MAIN(TestYaml)
#include "tst_yaml.moc"
