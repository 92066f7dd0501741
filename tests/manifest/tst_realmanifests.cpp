#include "manifest/kubectljudge.h"
#include "manifest/yaml.h"
#include "sourcedir.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace driftgate;

/// Every manifest of the real repositories beside the project is read as kubectl reads it, and
/// survives being written and read again.
class TestRealManifests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesWhatKubectlReads_data()
    {
        QTest::addColumn<QString>("bundle");
        const QDir repos(test::sourceDir() + QStringLiteral("/../shared/data/repos"));
        const QStringList names = repos.entryList({QStringLiteral("*.bundle")}, QDir::Files);
        if (names.isEmpty())
            QSKIP("SKIPPED-WHOLE: there are no repositories beside the project");
        if (const QString why = KubectlJudge::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(QStringLiteral("SKIPPED-WHOLE: ") + why));
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << repos.filePath(name);
    }

    void readsAndWritesWhatKubectlReads()
    {
        QFETCH(const QString, bundle);
        const QTemporaryDir folder;
        clone(bundle, folder.filePath(QStringLiteral("clone")));
        if (QTest::currentTestFailed())
            return;

        std::vector<std::string> texts;
        std::vector<std::string> ours;
        std::set<KubectlJudge::Kind> kinds;
        int withoutObjects = 0;
        QDirIterator files(
            folder.filePath(QStringLiteral("clone")),
            {QStringLiteral("*.yaml"), QStringLiteral("*.yml"), QStringLiteral("*.json")},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string text = file.readAll().toStdString();
            const std::string name = files.filePath().toStdString();
            const ObjectList read = readObjects(text, name);
            // Values of charts, kustomizations and templates are no objects, and a kind that is
            // not announced makes kubectl ask a server.
            if (!read.errors.empty() || read.objects.empty()) {
                ++withoutObjects;
                continue;
            }
            texts.push_back(text);
            for (const Object &object : read.objects) {
                kinds.insert({object.apiVersion, object.key.kind});
                ours.push_back(withoutNamespace(object.value));
                const auto again = readYamlDocument(writeYaml(object.value), name);
                QVERIFY2(again && *again == object.value, name.c_str());
            }
        }
        KubectlJudge judge(folder.path(), kinds);
        for (size_t i = 0; i < texts.size(); ++i)
            judge.add(std::to_string(i), texts[i]);
        const auto objects = judge.objects();
        QVERIFY2(objects, objects ? "" : qPrintable(objects.error().toString()));
        std::vector<std::string> theirs;
        for (const Value &object : *objects)
            theirs.push_back(withoutNamespace(object));
        std::ranges::sort(ours);
        std::ranges::sort(theirs);
        std::vector<std::string> onlyOurs;
        std::vector<std::string> onlyTheirs;
        std::ranges::set_difference(ours, theirs, std::back_inserter(onlyOurs));
        std::ranges::set_difference(theirs, ours, std::back_inserter(onlyTheirs));
        qInfo("%zu objects in %zu files are equal; %d files hold no objects",
              ours.size() - onlyOurs.size(), texts.size(), withoutObjects);
        if (!onlyOurs.empty() || !onlyTheirs.empty())
            QFAIL(("ours:   " + (onlyOurs.empty() ? "" : onlyOurs.front().substr(0, 3000)) +
                   "\ntheirs: " + (onlyTheirs.empty() ? "" : onlyTheirs.front().substr(0, 3000)) +
                   '\n' + std::to_string(onlyOurs.size()) + " and " +
                   std::to_string(onlyTheirs.size()) + " differ; " + judge.errors().substr(0, 2000))
                      .c_str());
    }

private:
    /// kubectl takes the namespace away or fills it in, by what it thinks of the kind.
    static std::string withoutNamespace(Value object)
    {
        Value metadata = *object.find("metadata");
        metadata.remove("namespace");
        object.set("metadata", std::move(metadata));
        return writeJson(object, JsonStyle::Canonical);
    }

    static void clone(const QString &bundle, const QString &folder)
    {
        ProcessRequest request;
        request.program = "sh";
        // A bundle need not tell which branch is checked out.
        request.arguments = {"-c",
                             "git clone --quiet --no-checkout \"$0\" \"$1\" && cd \"$1\" && git"
                             " checkout --quiet --detach $(git for-each-ref --count=1"
                             " --format='%(objectname)' refs/remotes)",
                             bundle.toStdString(), folder.toStdString()};
        request.environment = {{"GIT_CONFIG_GLOBAL", "/dev/null"}};
        const auto outcome = SystemProcessRunner().run(request, {});
        QVERIFY2(outcome && outcome->exitCode == 0,
                 outcome ? outcome->errors.c_str() : qPrintable(outcome.error().toString()));
    }
};

QTEST_GUILESS_MAIN(TestRealManifests)
#include "tst_realmanifests.moc"
