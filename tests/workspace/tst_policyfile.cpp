#include "workspace/config.h"

#include <QTest>

#include <algorithm>

using namespace driftgate;
using namespace std::chrono_literals;

namespace
{

constexpr const char *Head = "apiVersion: driftgate.dev/v1\nkind: Workspace\n";

WorkspaceReading read(const std::string &text)
{
    return readWorkspace(text, "/work/shop/driftgate.yaml");
}

QStringList faultsOf(const WorkspaceReading &reading)
{
    QStringList out;
    for (const Error &error : reading.errors)
        out << QStringLiteral("%1 %2: %3")
                   .arg(error.place.line)
                   .arg(QString::fromStdString(error.place.field), error.text);
    return out;
}

bool has(const QStringList &faults, const QString &begin, const QString &part)
{
    const bool found = std::ranges::any_of(faults, [&](const QString &fault) {
        return fault.startsWith(begin) && fault.contains(part);
    });
    if (!found)
        qWarning().noquote() << "no fault" << begin << "…" << part << "in\n" << faults.join(u'\n');
    return found;
}

/// One application on two clusters; the policies of the workspace, of prod and of the application.
WorkspaceReading withPolicies(const std::string &top, const std::string &cluster,
                              const std::string &app)
{
    const auto policy = [](const std::string &text) {
        return text.empty() ? std::string() : ", policy: {" + text + "}";
    };
    return read(std::string(Head) + (top.empty() ? "" : "policy: {" + top + "}\n") +
                "clusters: [{name: prod, context: p" + policy(cluster) +
                "}, {name: staging, context: s}]\n" + "applications: [{name: web, path: web" +
                policy(app) + "}]\n");
}

Policy policyOn(const WorkspaceReading &reading, const char *cluster)
{
    return reading.config.policyFor(ApplicationName("web"), ClusterName(cluster));
}

} // namespace

/// The policy keys of the workspace file, and how they combine.
class TestPolicyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withNoneWrittenOneApprovalIsAsked()
    {
        const auto reading = withPolicies("", "", "");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        QCOMPARE(policyOn(reading, "prod"), Policy());
        QCOMPARE(policyOn(reading, "prod").required, 1);
    }

    void everyKeyIsReadAndWrittenBack()
    {
        const auto reading = withPolicies(
            "required: 2, notAuthor: true, signed: true, maxAge: 7d, "
            "reviewers: [alice@example.com, Bob@example.com], protect: [Namespace, StatefulSet]",
            "maxAge: 36h", "required: 0");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        const Policy policy = policyOn(reading, "staging");
        QCOMPARE(policy.required, 2);
        QVERIFY(policy.notAuthor);
        QVERIFY(policy.isSigned);
        QCOMPARE(policy.maxAge, std::optional<std::chrono::seconds>(168h));
        QCOMPARE(policy.reviewers,
                 (std::vector<std::string>{"alice@example.com", "Bob@example.com"}));
        QCOMPARE(policy.protectedKinds, (std::set<std::string>{"Namespace", "StatefulSet"}));
        QVERIFY(!policy.nobody);
        QCOMPARE(policyOn(reading, "prod").maxAge, std::optional<std::chrono::seconds>(36h));

        const auto again = read(writeWorkspace(reading.config));
        QCOMPARE(faultsOf(again).join(u'\n'), QString());
        QCOMPARE(again.config.policy, reading.config.policy);
        QCOMPARE(again.config.clusters[0].policy, reading.config.clusters[0].policy);
        QCOMPARE(again.config.clusters[1].policy, PolicyConfig());
        QCOMPARE(again.config.applications[0].policy, reading.config.applications[0].policy);
        QVERIFY(!writeWorkspace(withPolicies("", "", "").config).contains("policy"));
    }

    void theStrictestOfEachCounts()
    {
        const auto reading = withPolicies(
            "required: 0, reviewers: [a@x.org, b@x.org, c@x.org], protect: [Namespace]",
            "required: 2, signed: true, maxAge: 7d, reviewers: [C@x.org, b@x.org]",
            "notAuthor: true, maxAge: 1h, protect: [Job]");
        QCOMPARE(faultsOf(reading).join(u'\n'), QString());
        const Policy prod = policyOn(reading, "prod");
        QCOMPARE(prod.required, 2);
        QVERIFY(prod.notAuthor && prod.isSigned);
        QCOMPARE(prod.maxAge, std::optional<std::chrono::seconds>(1h));
        QCOMPARE(prod.reviewers, (std::vector<std::string>{"b@x.org", "c@x.org"}));
        QCOMPARE(prod.protectedKinds, (std::set<std::string>{"Job", "Namespace"}));
        const Policy staging = policyOn(reading, "staging");
        QCOMPARE(staging.required, 0);
        QVERIFY(staging.notAuthor && !staging.isSigned);
        QCOMPARE(staging.reviewers.size(), 3U);
    }

    void anUnknownApplicationHasThePolicyOfAll()
    {
        const auto reading = withPolicies("required: 3", "", "signed: true");
        const Policy policy =
            reading.config.policyFor(ApplicationName("none"), ClusterName("none"));
        QCOMPARE(policy.required, 3);
        QVERIFY(!policy.isSigned);
    }

    void everyFaultIsNamedWithLineAndField()
    {
        const auto reading = read(std::string(Head) +                                // 1, 2
                                  "policy:\n"                                        // 3
                                  "  requierd: 2\n"                                  // 4
                                  "  required: -1\n"                                 // 5
                                  "  signed: yes please\n"                           // 6
                                  "  maxAge: 3 days\n"                               // 7
                                  "  reviewers: []\n"                                // 8
                                  "  protect: [statefulset, StatefulSet.apps, '']\n" // 9
                                  "clusters:\n"                                      // 10
                                  "- name: prod\n"                                   // 11
                                  "  context: p\n"                                   // 12
                                  "  policy: strict\n"                               // 13
                                  "applications:\n"                                  // 14
                                  "- name: web\n"                                    // 15
                                  "  path: web\n"                                    // 16
                                  "  policy:\n"                                      // 17
                                  "    reviewers: [Alice <a@x.org>, a@x.org, A@X.org, bob]\n" // 18
                                  "    required: \"2\"\n"                                     // 19
                                  "    maxAge: 72\n");                                        // 20
        const QStringList faults = faultsOf(reading);
        const auto expect = [&](const char *begin, const char *part) {
            return has(faults, QString::fromUtf8(begin), QString::fromUtf8(part));
        };
        QVERIFY(expect("4 /policy/requierd", "did you mean “required”?"));
        QVERIFY(expect("5 /policy/required", "from 0 to 100"));
        QVERIFY(expect("6 /policy/signed", "true or false"));
        QVERIFY(expect("7 /policy/maxAge", "72h or 7d"));
        QVERIFY(expect("8 /policy/reviewers", "one address at least"));
        QVERIFY(expect("9 /policy/protect", "“statefulset”"));
        QVERIFY(expect("9 /policy/protect", "“StatefulSet.apps”"));
        QVERIFY(expect("9 /policy/protect/2", "A text is expected"));
        QVERIFY(expect("13 /clusters/0/policy", "A mapping"));
        QVERIFY(expect("18 /applications/0/policy/reviewers", "“Alice <a@x.org>”"));
        QVERIFY(expect("18 /applications/0/policy/reviewers", "“A@X.org” is named twice"));
        QVERIFY(expect("18 /applications/0/policy/reviewers", "“bob”"));
        QVERIFY(expect("19 /applications/0/policy/required", "not a text"));
        QVERIFY(expect("20 /applications/0/policy/maxAge", "must be a text"));
        QCOMPARE(faults.size(), 14);
    }

    void whatNobodyCanMeetIsAFault()
    {
        auto reading = withPolicies("reviewers: [a@x.org]", "reviewers: [b@x.org]", "");
        QVERIFY(has(faultsOf(reading), QStringLiteral("5 /applications/0"),
                    QStringLiteral("On “prod” no reviewer")));
        QVERIFY(policyOn(reading, "prod").nobody);
        QVERIFY(policyOn(reading, "prod").reviewers.empty());
        QVERIFY(!policyOn(reading, "staging").nobody);
        reading = withPolicies("reviewers: [a@x.org, b@x.org]", "", "required: 3");
        QVERIFY(has(faultsOf(reading), QStringLiteral("5 /applications/0"),
                    QStringLiteral("3 approvals are required of 2")));
        QCOMPARE(reading.errors.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestPolicyFile)
#include "tst_policyfile.moc"
