#include "comparetest.h"
#include "sourcedir.h"

#include "manifest/json.h"

#include <QDir>
#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

QString goldenDir()
{
    return test::sourceDir() + QStringLiteral("/tests/compare/golden");
}

bool isRegenerating()
{
    return qEnvironmentVariableIntValue("DRIFTGATE_REGENERATE") != 0;
}

Value text(std::string_view text)
{
    return Value::string(text);
}

Value list(const std::vector<FieldDifference> &fields)
{
    Value out = Value::sequence();
    for (const FieldDifference &field : fields) {
        Value one = Value::mapping();
        one.set("path", text(field.path.toString()));
        one.set("kind", text(kindName(field.kind)));
        one.set("cause", text(causeName(field.cause)));
        if (!field.path.isEmpty()) {
            for (const auto &[name, value] :
                 {std::pair("base", &field.base), std::pair("live", &field.live),
                  std::pair("target", &field.target)}) {
                if (*value)
                    one.set(name, **value);
            }
        }
        if (!field.owners.empty()) {
            Value owners = Value::sequence();
            for (const FieldOwner &owner : field.owners)
                owners.append(text(owner.manager + (owner.isPerson ? " (person)" : "")));
            one.set("owners", owners);
        }
        if (field.keptBySync)
            one.set("keptBySync", Value::boolean(true));
        out.append(one);
    }
    return out;
}

/// A list that holds nothing is left out: the file is there to be read.
void setList(Value &out, std::string_view name, Value value)
{
    if (value.size() > 0)
        out.set(name, std::move(value));
}

std::string asJson(const Comparison &comparison)
{
    Value out = Value::sequence();
    for (const ObjectComparison &object : comparison.objects) {
        Value one = Value::mapping();
        one.set("key", text(object.key.toString()));
        one.set("verdict", text(verdictName(object.verdict)));
        setList(one, "differences", list(object.differences));
        setList(one, "pending", list(object.pending));
        setList(one, "drift", list(object.drift));
        Value unmanaged = Value::sequence();
        for (const FieldPath &path : object.unmanaged)
            unmanaged.append(text(path.toString()));
        setList(one, "unmanaged", unmanaged);
        Value findings = Value::sequence();
        for (const Finding &finding : object.findings)
            findings.append(text(finding.text.toStdString()));
        setList(one, "findings", findings);
        out.append(one);
    }
    return writeJson(out, JsonStyle::Indented) + "\n";
}

std::string asRows(const Comparison &comparison)
{
    std::string out;
    for (const ObjectComparison &object : comparison.objects) {
        out += "=== " + object.key.toString() + ", live and target\n";
        out += shown(*align(object, Side::Live, Side::Target));
        if (object.base) {
            out += "=== " + object.key.toString() + ", base and target\n";
            out += shown(*align(object, Side::Base, Side::Target));
            out += "=== " + object.key.toString() + ", base and live\n";
            out += shown(*align(object, Side::Base, Side::Live, {true, true}));
        }
    }
    return out;
}

void check(const QString &path, const std::string &actual)
{
    if (isRegenerating()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.data(), static_cast<qint64>(actual.size()));
        return;
    }
    const std::string expected = readFile(path);
    QVERIFY2(actual == expected,
             (path.toStdString() + " differs; DRIFTGATE_REGENERATE=1 writes it anew:\n" + actual)
                 .c_str());
}

} // namespace

/// One folder a case: base.yaml (absent: base is unknown), target.yaml and live.yaml, and what
/// comes of them. DRIFTGATE_REGENERATE=1 writes the expectations; read the diff before committing.
class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir dir(goldenDir());
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }

    void cases()
    {
        QFETCH(QString, path);
        CompareInput input = states(readFile(path + QStringLiteral("/target.yaml")),
                                    readFile(path + QStringLiteral("/live.yaml")));
        if (QFile::exists(path + QStringLiteral("/base.yaml")))
            input.base = objects(readFile(path + QStringLiteral("/base.yaml")));
        input.masker = std::make_shared<const SecretMasker>("golden");
        const auto comparison = compared(input);
        check(path + QStringLiteral("/expected.json"), asJson(*comparison));
        check(path + QStringLiteral("/rows.txt"), asRows(*comparison));
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
