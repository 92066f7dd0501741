// The offline comparison held against the real server: for every scenario of the corpus, what
// `kubectl diff --server-side` says differs must differ for us. What differs for us without need
// is listed in corpus/truth.txt, so that it is seen when it changes.
#include "cluster/planefixture.h"
#include "kubernetes/corpus.h"
#include "kubernetes/planejudge.h"

#include "compare/compare.h"

#include <QTest>

#include <set>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

Objects shared(std::vector<Object> objects)
{
    return std::make_shared<const std::vector<Object>>(std::move(objects));
}

bool isCovered(const FieldPath &path, const std::vector<FieldPath> &by)
{
    return std::ranges::any_of(by, [&](const FieldPath &other) {
        return path.startsWith(other) || other.startsWith(path);
    });
}

std::string joined(const std::vector<FieldPath> &paths)
{
    std::set<std::string> texts;
    for (const FieldPath &path : paths)
        texts.insert(path.toString());
    std::string out;
    for (const std::string &text : texts)
        out += (out.empty() ? "" : " ") + text;
    return out;
}

} // namespace

class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString whyNot = Plane::whyNot(); !whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        auto plane = Plane::shared();
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
        m_scenarios = corpus();
        PlaneJudge judge(*m_plane, m_scenarios);
        const Status set = judge.prepare();
        QVERIFY2(set, why(set).constData());
        auto live = judge.live();
        QVERIFY2(live, why(live).constData());
        auto answers = judge.answers();
        QVERIFY2(answers, why(answers).constData());
        m_live = *std::move(live);
        m_answers = *std::move(answers);
        m_space = judge.space();
        m_crds = judge.customResources();
    }

    void everyScenarioIsAnswered()
    {
        for (const Scenario &scenario : m_scenarios) {
            if (!scenario.target)
                continue;
            const auto found = m_answers.find(scenario.name);
            QVERIFY2(found != m_answers.end(), scenario.name.c_str());
            QVERIFY2(found->second.refusal.empty() != scenario.refused,
                     (scenario.name + ": " + found->second.refusal).c_str());
        }
    }

    void offlineNeverMissesADifference_data()
    {
        QTest::addColumn<bool>("baseKnown");
        QTest::newRow("with base") << true;
        QTest::newRow("without base") << false;
    }
    void offlineNeverMissesADifference()
    {
        QFETCH(bool, baseKnown);
        const auto comparison = compared(baseKnown);
        std::string missed;
        for (const Scenario &scenario : m_scenarios) {
            const ObjectComparison *const ours = find(*comparison, scenario);
            if (!scenario.target)
                continue;
            QVERIFY2(ours, scenario.name.c_str());
            const ServerAnswer &server = m_answers.at(scenario.name);
            if ((server.differs || scenario.refused) && !isDifferent(*ours)) {
                missed += scenario.name + ": " + std::string(verdictName(ours->verdict)) +
                          ", but the server: " + joined(server.fields) + server.refusal + "\n";
            }
        }
        QVERIFY2(missed.empty(), ("\n" + missed).c_str());
    }

    /// What the server answers, and where we say more than it.
    void theTruthIsOnRecord()
    {
        const auto withBase = compared(true);
        const auto withoutBase = compared(false);
        std::string text = "# Kubernetes " + serverVersion() + ", written by tst_corpus\n";
        for (const Scenario &scenario : m_scenarios) {
            text += scenario.name + ": " + told(scenario) + "\n";
            text += needless(scenario, *withBase, "offline");
            text += needless(scenario, *withoutBase, "offline, base unknown");
        }
        const std::string path = corpusFolder() + "/truth.txt";
        if (qEnvironmentVariableIntValue("DRIFTGATE_REGENERATE") != 0) {
            QFile file(QString::fromStdString(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.data(), qint64(text.size()));
            return;
        }
        const QStringList actual = QString::fromStdString(text).split(u'\n');
        const QStringList expected = QString::fromStdString(corpusText("truth.txt")).split(u'\n');
        for (qsizetype i = 1; i < std::max(actual.size(), expected.size()); ++i)
            QCOMPARE(actual.value(i), expected.value(i));
    }

private:
    [[nodiscard]] std::vector<Object> states(bool base) const
    {
        std::vector<Object> out;
        for (const Scenario &scenario : m_scenarios) {
            if (const auto &state = base ? scenario.base : scenario.target)
                out.push_back(*state);
        }
        return out;
    }

    [[nodiscard]] std::shared_ptr<const Comparison> compared(bool baseKnown) const
    {
        CompareInput input;
        if (baseKnown)
            input.base = shared(states(true));
        input.target = shared(states(false));
        input.live = shared(m_live);
        input.defaultNamespace = m_space;
        input.context = shared(m_crds);
        for (const Scenario &scenario : m_scenarios) {
            if (scenario.base)
                input.inventory.push_back(keyOf(scenario));
        }
        return compare(input, {}).value();
    }

    [[nodiscard]] ObjectKey keyOf(const Scenario &scenario) const
    {
        ObjectKey key = scenario.object().key;
        if (builtinScope(key.group, key.kind) != Scope::Cluster && key.kind != "Site")
            key.ns = m_space;
        return key;
    }

    [[nodiscard]] const ObjectComparison *find(const Comparison &comparison,
                                               const Scenario &scenario) const
    {
        return comparison.find(keyOf(scenario));
    }

    static bool isDifferent(const ObjectComparison &object)
    {
        return object.verdict == Verdict::Differs || object.verdict == Verdict::Missing;
    }

    static std::vector<FieldPath> pathsOf(const ObjectComparison &object)
    {
        std::vector<FieldPath> out;
        for (const FieldDifference &difference : object.differences) {
            if (!difference.keptBySync)
                out.push_back(difference.path);
        }
        return out;
    }

    [[nodiscard]] std::string told(const Scenario &scenario) const
    {
        if (!scenario.target)
            return "not asked for";
        const ServerAnswer &server = m_answers.at(scenario.name);
        if (!server.refusal.empty())
            return "refused";
        if (server.missing)
            return "missing";
        return server.differs ? "differs " + joined(server.fields) : "in-sync";
    }

    /// What we name and the server does not (+), and the other way round (-): mostly what it fills
    /// in or takes away along with what we named.
    [[nodiscard]] std::string needless(const Scenario &scenario, const Comparison &comparison,
                                       const std::string &who) const
    {
        const ObjectComparison *const ours = find(comparison, scenario);
        if (!ours || !scenario.target || scenario.refused)
            return {};
        const ServerAnswer &server = m_answers.at(scenario.name);
        std::vector<FieldPath> more;
        std::vector<FieldPath> less;
        const auto paths = pathsOf(*ours);
        std::ranges::copy_if(paths, std::back_inserter(more), [&](const FieldPath &path) {
            return !server.missing && !isCovered(path, server.fields);
        });
        std::ranges::copy_if(server.fields, std::back_inserter(less),
                             [&](const FieldPath &path) { return !isCovered(path, paths); });
        const bool agreed = isDifferent(*ours) == (server.differs || server.missing);
        if (more.empty() && less.empty() && agreed)
            return {};
        // What a sync keeps is shown as a person's drift, and the server does not mind it.
        const bool isKept = !agreed && paths.empty() && ours->verdict == Verdict::Differs;
        return "    " + who +
               (agreed   ? ":"
                : isKept ? ": drift that a sync keeps"
                         : ": " + std::string(verdictName(ours->verdict))) +
               (more.empty() ? "" : " + " + joined(more)) +
               (less.empty() ? "" : " - " + joined(less)) + "\n";
    }

    [[nodiscard]] std::string serverVersion() const
    {
        return std::string(m_plane->facts()->stringAt({"version"}));
    }

    std::unique_ptr<Plane> m_plane;
    std::vector<Scenario> m_scenarios;
    std::vector<Object> m_live;
    std::vector<Object> m_crds;
    std::map<std::string, ServerAnswer> m_answers; ///< by scenario
    std::string m_space;
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
