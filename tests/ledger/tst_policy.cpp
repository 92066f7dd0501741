#include "ledger/ledgertest.h"
#include "ledger/policy.h"

#include <QTest>

#include <algorithm>

using namespace driftgate;
using namespace driftgate::test;
using namespace std::chrono_literals;

namespace
{

Plan planOf(std::vector<std::string> authors = {})
{
    Plan out;
    out.application = ApplicationName("checkout");
    out.cluster = ClusterName("prod-eu");
    out.clusterUid = ClusterUid;
    out.digest = digestOf('a');
    out.canonical = "{}";
    out.authors = std::move(authors);
    return out;
}

LedgerEntry entryOf(const Record &record, SignatureState signature = SignatureState::Unsigned)
{
    LedgerEntry out;
    out.record = record;
    out.signature = signature;
    out.signatureText = QString::fromUtf8(signatureStateName(signature).data());
    return out;
}

LedgerEntry approval(int id, const std::string &by, std::chrono::seconds after = 0s,
                     SignatureState signature = SignatureState::Unsigned)
{
    return entryOf(recordOf(RecordKind::Approval, id, by, after), signature);
}

LedgerEntry rejection(int id, const std::string &by, std::chrono::seconds after = 0s,
                      SignatureState signature = SignatureState::Unsigned)
{
    return entryOf(recordOf(RecordKind::Rejection, id, by, after), signature);
}

/// A sync or rollback of all that the application has, which came to its end.
LedgerEntry synced(RecordKind kind, int id, std::chrono::seconds after,
                   SignatureState signature = SignatureState::Unsigned)
{
    Record record = recordOf(kind, id, Bob, after);
    record.plan = digestOf('b');
    record.detail.set("end", Value::string("done"));
    record.detail.set("outcome", Value::string("matched"));
    return entryOf(record, signature);
}

LedgerView viewOf(std::vector<LedgerEntry> entries)
{
    LedgerView out;
    out.entries = std::move(entries);
    std::ranges::sort(out.entries, [](const LedgerEntry &a, const LedgerEntry &b) {
        return std::tie(b.record.at, b.record.id) < std::tie(a.record.at, a.record.id);
    });
    return out;
}

Decision decided(const Policy &policy, std::vector<LedgerEntry> entries,
                 const Plan &plan = planOf(), std::chrono::seconds after = 1min)
{
    return decide(policy, plan, viewOf(std::move(entries)), noon() + after);
}

/// The vote of one record.
const Vote &voteOf(const Decision &decision, int id)
{
    for (const auto *votes : {&decision.votes, &decision.former})
        for (const Vote &vote : *votes)
            if (vote.entry.record.id == recordId(id))
                return vote;
    qFatal("no vote %d", id);
}

} // namespace

/// What lets a plan through, and above all what does not.
class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneApprovalByAnyoneIsTheDefault()
    {
        const Decision none = decided({}, {});
        QVERIFY(!none.isAllowed);
        QCOMPARE(none.missing.size(), 1U);
        const Decision one = decided({}, {approval(1, Alice)});
        QVERIFY(one.isAllowed);
        QCOMPARE(one.approvals, 1);
        QCOMPARE(one.counting(), std::vector{recordId(1)});
        QVERIFY(one.missing.empty());
        QVERIFY(voteOf(one, 1).counts);
        QVERIFY(voteOf(one, 1).whyNot.isEmpty());
    }

    void noneMayBeRequired()
    {
        QVERIFY(decided({.required = 0}, {}).isAllowed);
        QVERIFY(!decided({.required = 0}, {rejection(1, Alice)}).isAllowed);
    }

    void aCopiedApprovalIsNone_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"application", "cluster", "uid", "no uid", "digest", "canonical"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aCopiedApprovalIsNone()
    {
        QFETCH(const QString, what);
        LedgerEntry entry = approval(1, Alice, 0s, SignatureState::Good);
        Record &record = entry.record;
        Plan plan = planOf();
        if (what == u"application")
            record.application = ApplicationName("payments");
        else if (what == u"cluster")
            record.cluster = ClusterName("staging");
        else if (what == u"uid")
            record.clusterUid = "6f1c0e8a-0000-4000-8000-000000000002";
        else if (what == u"no uid")
            record.clusterUid = plan.clusterUid = "";
        else if (what == u"digest")
            record.plan = digestOf('b');
        else
            record.detail.set("canonical", Value::string("{\"actions\":[]}"));
        const Decision decision = decided({}, {entry}, plan);
        QVERIFY(!decision.isAllowed);
        QCOMPARE(decision.approvals, 0);
        QCOMPARE(decision.former.size(), what == u"digest" ? 1U : 0U);
    }

    void aNewCommitWithTheSamePlanKeepsItsApproval()
    {
        LedgerEntry entry = approval(1, Alice);
        entry.record.revision = *Revision::fromHex(std::string(40, '7'));
        entry.record.detail.set("canonical", Value::string("{}"));
        QVERIFY(decided({}, {entry}).isAllowed);
    }

    void aPersonCountsOnce()
    {
        const Policy two{.required = 2};
        const Decision twice =
            decided(two, {approval(1, Alice), approval(2, "A. Ng <ALICE@example.com>", 10s)});
        QVERIFY(!twice.isAllowed);
        QCOMPARE(twice.approvals, 1);
        QVERIFY(voteOf(twice, 2).counts);
        QVERIFY(!voteOf(twice, 1).counts);
        QVERIFY(decided(two, {approval(1, Alice), approval(2, Bob)}).isAllowed);
        QCOMPARE(decided({.required = 3}, {approval(1, Alice), approval(2, Bob)}).missing.size(),
                 1U);
    }

    void aKeyCountsOnce()
    {
        const auto with = [](LedgerEntry entry, const std::string &key) {
            entry.key = key;
            return entry;
        };
        const auto good = SignatureState::Good;
        const char *const also = "Alice Ng <a.ng@example.org>";
        const Policy two{.required = 2};
        const LedgerEntry first = with(approval(1, Alice, 0s, good), "SHA256:a");
        const Decision twice =
            decided(two, {first, with(approval(2, also, 10s, good), "SHA256:a")});
        QVERIFY(!twice.isAllowed);
        QCOMPARE(twice.approvals, 1);
        QVERIFY(voteOf(twice, 2).counts);
        QVERIFY(!voteOf(twice, 1).counts);
        QVERIFY(decided(two, {first, with(approval(2, Bob, 10s, good), "SHA256:b")}).isAllowed);
        QVERIFY(decided(two, {approval(1, Alice), approval(2, Bob)}).isAllowed);
        // Whoever rejects under one address takes away what they approved under another.
        const Decision rejected =
            decided({.isSigned = true}, {first, with(rejection(2, also, 10s, good), "SHA256:a")});
        QCOMPARE(rejected.approvals, 0);
        // But only the address that it was said under lifts a rejection.
        QVERIFY(!decided({}, {with(rejection(2, also, 0s, good), "SHA256:a"),
                              with(approval(1, Alice, 10s, good), "SHA256:a")})
                     .isAllowed);
    }

    void whoWroteACommitDoesNotCount()
    {
        const Policy policy{.notAuthor = true};
        const Plan plan = planOf({"carol@example.com", "Alice@Example.com"});
        QVERIFY(!decided(policy, {approval(1, Alice)}, plan).isAllowed);
        QVERIFY(decided(policy, {approval(1, Alice), approval(2, Bob)}, plan).isAllowed);
        QVERIFY(decided({}, {approval(1, Alice)}, plan).isAllowed);
    }

    void whereNotAllAuthorsAreKnownNothingIsAllowed()
    {
        Plan plan = planOf({"carol@example.com"});
        plan.hasAllAuthors = false;
        const Decision decision = decided({.notAuthor = true}, {approval(1, Alice)}, plan);
        QVERIFY(!decision.isAllowed);
        QCOMPARE(decision.missing.size(), 1U);
        QVERIFY(decided({}, {approval(1, Alice)}, plan).isAllowed);
    }

    void whatWasApprovedBeforeARollbackIsApprovedAnew()
    {
        const LedgerEntry before = approval(1, Alice, -2h);
        const LedgerEntry sync = synced(RecordKind::Sync, 2, -1h);
        const LedgerEntry back = synced(RecordKind::Rollback, 3, -50min);
        QVERIFY(decided({}, {before, sync}).isAllowed);
        const Decision held = decided({}, {before, sync, back});
        QVERIFY(!held.isAllowed);
        QVERIFY2(voteOf(held, 1).whyNot.contains(QStringLiteral("approve it again")),
                 qPrintable(voteOf(held, 1).whyNot));
        QVERIFY(decided({}, {before, sync, back, approval(4, Alice, -40min)}).isAllowed);
        // Once it was synced forward nothing holds it, and going further back needs no more.
        QVERIFY(decided({}, {before, sync, back, synced(RecordKind::Sync, 4, -30min)}).isAllowed);
        Plan further = planOf();
        further.isRollback = true;
        QVERIFY(decided({}, {before, sync, back}, further).isAllowed);
        // An approval from before lifts no rejection either.
        QVERIFY(
            !decided({}, {before, sync, back, rejection(5, Alice, -3h), approval(6, Bob, -40min)})
                 .isAllowed);
    }

    void whatHoldsAnApplicationIsARollbackOfAllOfItThatCameToItsEnd()
    {
        const LedgerEntry before = approval(1, Alice, -2h);
        const auto isAllowed = [&](auto change, const Policy &policy = {}) {
            LedgerEntry back = synced(RecordKind::Rollback, 3, -50min);
            change(back);
            return decided(policy, {before, back}).isAllowed;
        };
        QVERIFY(!isAllowed([](LedgerEntry &) {}));
        QVERIFY(!isAllowed(
            [](LedgerEntry &back) { back.record.detail.set("end", Value::string("unhealthy")); }));
        QVERIFY(isAllowed(
            [](LedgerEntry &back) { back.record.detail.set("end", Value::string("failed")); }));
        QVERIFY(isAllowed(
            [](LedgerEntry &back) { back.record.detail.set("only", Value::sequence()); }));
        QVERIFY(isAllowed([](LedgerEntry &back) { back.record.clusterUid = "another"; }));
        QVERIFY(isAllowed(
            [](LedgerEntry &back) { back.record.application = ApplicationName("ingress"); }));
        QVERIFY(isAllowed([](LedgerEntry &back) { back.record.at = noon() + 1h; }));
        QVERIFY(isAllowed([](LedgerEntry &back) { back.signature = SignatureState::Bad; }));
        // Under whatever name of the cluster.
        QVERIFY(
            !isAllowed([](LedgerEntry &back) { back.record.cluster = ClusterName("prod-west"); }));
    }

    /// Nobody lifts a hold, or blocks everything, under a made-up name.
    void whereSignaturesAreAskedForOnlySignedSyncsTellOfAHold()
    {
        const Policy policy{.isSigned = true};
        const LedgerEntry before = approval(1, Alice, -2h, SignatureState::Good);
        const auto with = [&](SignatureState back, SignatureState sync) {
            return decided(policy, {before, synced(RecordKind::Rollback, 2, -1h, back),
                                    synced(RecordKind::Sync, 3, -30min, sync)})
                .isAllowed;
        };
        QVERIFY(with(SignatureState::Good, SignatureState::Good));
        QVERIFY(!with(SignatureState::Good, SignatureState::Unsigned));
        QVERIFY(!with(SignatureState::Good, SignatureState::UnknownKey));
        QVERIFY(!with(SignatureState::Good, SignatureState::NotVerified));
        QVERIFY(!with(SignatureState::NotVerified, SignatureState::Unsigned));
        QVERIFY(with(SignatureState::Unsigned, SignatureState::Unsigned));
    }

    /// As far as two clocks agree.
    void afterwardsARollbackCountsWhereItWasSurelyBetween()
    {
        const auto isAllowed = [](std::chrono::seconds approved, std::chrono::seconds back) {
            return decide({}, planOf(),
                          viewOf({approval(1, Alice, approved),
                                  synced(RecordKind::Rollback, 2, back)}),
                          noon(), Judging::Afterwards)
                .isAllowed;
        };
        QVERIFY(!isAllowed(-1h, -30min));
        QVERIFY(isAllowed(-1h, -3min));
        QVERIFY(isAllowed(-33min, -30min));
        QVERIFY(isAllowed(-20min, -30min));
    }

    void onlyReviewersCount()
    {
        const Policy policy{.reviewers = {"BOB@example.com"}};
        QVERIFY(!decided(policy, {approval(1, Alice)}).isAllowed);
        QVERIFY(decided(policy, {approval(1, Bob)}).isAllowed);
        const Policy nobody{.nobody = true};
        const Decision decision = decided(nobody, {approval(1, Bob)});
        QVERIFY(!decision.isAllowed);
        QCOMPARE(decision.approvals, 0);
    }

    void signaturesCountAsThePolicySays()
    {
        const Policy isSigned{.isSigned = true};
        for (const auto state :
             {SignatureState::Unsigned, SignatureState::UnknownKey, SignatureState::Bad,
              SignatureState::NotVerified, SignatureState::Good}) {
            QCOMPARE(decided(isSigned, {approval(1, Alice, 0s, state)}).isAllowed,
                     state == SignatureState::Good);
            QCOMPARE(decided({}, {approval(1, Alice, 0s, state)}).isAllowed,
                     state != SignatureState::Bad);
        }
    }

    void anOldOneAndOneFromTheFutureDoNotCount()
    {
        const Policy policy{.maxAge = 72h};
        QVERIFY(decided(policy, {approval(1, Alice)}, planOf(), 72h).isAllowed);
        QVERIFY(!decided(policy, {approval(1, Alice)}, planOf(), 72h + 1s).isAllowed);
        QVERIFY(decided({}, {approval(1, Alice)}, planOf(), 10000h).isAllowed);
        QVERIFY(decided({}, {approval(1, Alice, 5min)}, planOf(), 0s).isAllowed);
        QVERIFY(!decided({}, {approval(1, Alice, 5min + 1s)}, planOf(), 0s).isAllowed);
    }

    void whatIsDoubtfulOrTakenBackDoesNotCount()
    {
        LedgerEntry doubtful = approval(1, Alice);
        doubtful.doubt = QStringLiteral("There are two");
        QVERIFY(!decided({}, {doubtful}).isAllowed);
        LedgerEntry revoked = approval(1, Alice);
        revoked.revokedBy = recordId(2);
        QVERIFY(!decided({}, {revoked}).isAllowed);
        QVERIFY(decided({}, {revoked, approval(3, Alice, 10s)}).isAllowed);
    }

    void aRejectionStandsUntilItsAuthorThinksBetter()
    {
        const LedgerEntry ok = approval(1, Bob);
        const Decision rejected = decided({}, {ok, rejection(2, Alice, 10s)});
        QVERIFY(!rejected.isAllowed);
        QVERIFY(rejected.missing.front().contains(QStringLiteral("Alice Ng")));
        QVERIFY(voteOf(rejected, 2).counts);
        QCOMPARE(rejected.counting(), std::vector{recordId(1)});
        // Somebody else's approval lifts nothing, their own does.
        QVERIFY(!decided({}, {ok, rejection(2, Alice, 10s), approval(3, Bob, 20s)}).isAllowed);
        QVERIFY(decided({}, {rejection(2, Alice, 10s), approval(3, Alice, 20s)}).isAllowed);
        // In the same second the rejection wins.
        QVERIFY(!decided({}, {rejection(2, Alice, 10s), approval(3, Alice, 10s)}).isAllowed);
        // An approval that does not hold by itself lifts nothing.
        QVERIFY(!decided({}, {ok, rejection(2, Alice, 10s),
                              approval(3, Alice, 20s, SignatureState::Bad)})
                     .isAllowed);
        // Taken back, it no longer stands; but one's earlier approval holds again only then.
        LedgerEntry taken = rejection(2, Alice, 10s);
        taken.revokedBy = recordId(9);
        Record revocation = recordOf(RecordKind::Revocation, 9, Alice, 30s);
        QVERIFY(decided({}, {ok, taken, entryOf(revocation)}).isAllowed);
        revocation.at = noon() + 24h;
        QVERIFY(!decided({}, {ok, taken, entryOf(revocation)}).isAllowed);
    }

    void oneThatRejectsTakesTheirOwnApprovalAway()
    {
        const Decision decision =
            decided({}, {approval(1, Alice), rejection(2, Alice, 10s), approval(3, Bob)});
        QCOMPARE(decision.approvals, 1);
        QVERIFY(!voteOf(decision, 1).counts);
    }

    void aForgedRejectionDoesNotBlockWhereSignaturesAreAskedFor()
    {
        const Policy policy{.isSigned = true};
        const LedgerEntry ok = approval(1, Bob, 0s, SignatureState::Good);
        for (const auto state :
             {SignatureState::Unsigned, SignatureState::UnknownKey, SignatureState::Bad}) {
            const Decision decision =
                decided(policy, {ok, rejection(2, "Ghost <ghost@example.com>", 10s, state)});
            QVERIFY(decision.isAllowed);
            QVERIFY(!voteOf(decision, 2).whyNot.isEmpty());
        }
        QVERIFY(!decided(policy, {ok, rejection(2, Alice, 10s, SignatureState::Good)}).isAllowed);
        // One that nobody has verified yet may be good.
        QVERIFY(!decided(policy, {ok, rejection(2, Alice, 10s, SignatureState::NotVerified)})
                     .isAllowed);
        // It still takes away the approval of whom it names, until they sign another.
        const LedgerEntry doubted = rejection(2, Bob, 10s);
        QVERIFY(!decided(policy, {ok, doubted}).isAllowed);
        QVERIFY(
            decided(policy, {ok, doubted, approval(3, Bob, 20s, SignatureState::Good)}).isAllowed);
        // One whose signature is bad is nobody's word.
        QVERIFY(decided(policy, {ok, rejection(2, Bob, 10s, SignatureState::Bad)}).isAllowed);
    }

    void aForgedApprovalDoesNotLiftASignedRejection()
    {
        const LedgerEntry no = rejection(1, Alice, 0s, SignatureState::Good);
        QVERIFY(!decided({}, {no, approval(2, Alice, 10s)}).isAllowed);
        QVERIFY(!decided({}, {no, approval(2, Alice, 10s, SignatureState::NotVerified)}).isAllowed);
        QVERIFY(decided({}, {no, approval(2, Alice, 10s, SignatureState::Good)}).isAllowed);
        const LedgerEntry perhaps = rejection(1, Alice, 0s, SignatureState::NotVerified);
        QVERIFY(
            !decided({}, {perhaps, approval(2, Alice, 10s, SignatureState::UnknownKey)}).isAllowed);
        QVERIFY(decided({}, {perhaps, approval(2, Alice, 10s, SignatureState::Good)}).isAllowed);
    }

    void anErrorOfThePlanForbidsIt()
    {
        Plan plan = planOf();
        plan.findings.push_back({Risk::Refused, Severity::Error, QStringLiteral("Refused"), {}});
        const Decision decision = decided({}, {approval(1, Alice)}, plan);
        QVERIFY(!decision.isAllowed);
        QCOMPARE(decision.missing, std::vector{QStringLiteral("Refused")});
        plan.findings.front().severity = Severity::Warning;
        QVERIFY(decided({}, {approval(1, Alice)}, plan).isAllowed);
    }

    void agesAreReadAndWritten()
    {
        QCOMPARE(ageFromText("72h"), std::optional(std::chrono::seconds(72h)));
        QCOMPARE(ageFromText("7d"), std::optional(std::chrono::seconds(168h)));
        QCOMPARE(ageFromText("1w"), std::optional(std::chrono::seconds(168h)));
        QCOMPARE(ageFromText("1h30m"), std::optional(std::chrono::seconds(90min)));
        for (const char *bad : {"", "7", "d", "0h", "-1h", "1.5h", "1 h", "7d ", "7D",
                                "9999999999w", "99999999999999999999h", "101y"})
            QVERIFY2(!ageFromText(bad), bad);
        QCOMPARE(ageText(168h), "7d");
        QCOMPARE(ageText(36h), "36h");
        QCOMPARE(ageText(90s), "90s");
        for (const auto age : {1s, 61s, 3600s, 90'000s, 604'800s})
            QCOMPARE(ageFromText(ageText(age)), std::optional(age));
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
