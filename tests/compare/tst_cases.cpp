#include "compare/compare.h"
#include "manifest/yaml.h"
#include "sourcedir.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace driftgate;

namespace
{

QString dataDir()
{
    return test::sourceDir() + QStringLiteral("/../shared/data/cases/diff");
}

std::string readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Objects objectsOf(const QDir &dir, const QString &name)
{
    auto out = std::make_shared<std::vector<Object>>();
    for (const char *ending : {".yaml", ".json"}) {
        const QString path = dir.filePath(name + QLatin1String(ending));
        if (!QFile::exists(path))
            continue;
        ObjectList list = readObjects(readFile(path), path.toStdString());
        for (const Error &error : list.errors)
            qWarning() << error.toString();
        out->insert(out->end(), list.objects.begin(), list.objects.end());
    }
    return out;
}

} // namespace

/// Every case of mode `any` in ../shared/data/cases/diff (INDEX.md there tells what they mean).
class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdictAndFields_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("run");
        const QDir dir(dataDir());
        if (!dir.exists())
            QSKIP("../shared/data is not here");
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = dir.filePath(name);
            const auto expected =
                readYamlDocument(readFile(path + QStringLiteral("/expected.yaml")), {});
            const bool any = expected && expected->stringAt({"mode"}) == "any";
            QTest::newRow(qPrintable(name)) << path << any;
        }
    }

    void verdictAndFields()
    {
        QFETCH(QString, path);
        QFETCH(bool, run);
        if (!run)
            QSKIP("structured-merge-diff and server-side-dry-run belong to the exact tier");
        const QDir dir(path);
        const Result<Value> expected = readYamlDocument(
            readFile(dir.filePath(QStringLiteral("expected.yaml"))), path.toStdString());
        QVERIFY(expected);
        CompareInput input;
        input.target = objectsOf(dir, QStringLiteral("desired"));
        input.live = objectsOf(dir, QStringLiteral("live"));
        input.extra = ExtraPolicy::All;
        input.defaultNamespace = expected->stringAt({"options", "defaultNamespace"});
        if (const Value *const rules = expected->find({"options", "ignoreDifferences"})) {
            for (const Value &rule : rules->items()) {
                IgnoreRule out;
                out.match.group = rule.stringAt({"group"});
                out.match.kind = rule.stringAt({"kind"});
                out.reason = "the case says so";
                const Value *const pointers = rule.find("jsonPointers");
                QVERIFY(pointers);
                for (const Value &pointer : pointers->items())
                    out.fields.emplace_back(pointer.text());
                input.ignore.push_back(out);
            }
        }
        const auto comparison = compare(input, {});
        QVERIFY(comparison);
        QCOMPARE((*comparison)->objects.size(), size_t{1});
        const ObjectComparison &object = (*comparison)->objects.front();
        std::string wanted(expected->stringAt({"verdict"}));
        // Upstream has no word for an object that only a rule makes equal.
        if (wanted == "in-sync" && !input.ignore.empty() && !object.ignored.empty())
            wanted = "ignored";
        std::vector<std::string> fields;
        for (const std::string &field : differingFields(object))
            fields.push_back(field);
        std::vector<std::string> given;
        if (const Value *const at = expected->find("differs_at")) {
            for (const Value &field : at->items())
                given.emplace_back(field.text());
        }
        std::ranges::sort(fields);
        std::ranges::sort(given);
        std::string all;
        for (const std::string &field : fields)
            all += field + "\n";
        QVERIFY2(
            verdictName(object.verdict) == wanted,
            (std::string(verdictName(object.verdict)) + ", not " + wanted + ":\n" + all).c_str());
        QVERIFY2(fields == given, all.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
