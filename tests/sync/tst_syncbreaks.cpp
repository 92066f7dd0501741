// Syncs of the apply engine that are stopped, lose their Lease or did not come to their end.
#include "sync/recordedsync.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

class TestSyncBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at.emplace(); }

    /// Stopped just when the old object was deleted.
    void aReplaceIsNotStoppedInItsMiddle()
    {
        QVERIFY(planReplace());
        CancelSource cancel;
        m_at->cluster()->lingering = 3;
        m_at->cluster()->refuse = [&](const ObjectKey &) -> std::optional<Error> {
            cancel.request_stop();
            return std::nullopt;
        };
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        const auto outcome =
            settled(awaited(engine.run(requestFor(m_replace), {}, cancel.get_token())));
        QCOMPARE(endOf(outcome), u"cancelled"_s);
        QCOMPARE(m_at->cluster()->removals[Replaced], 1);
        const auto live = m_at->get(Replaced);
        QVERIFY(live);
        QCOMPARE(words(live->value.stringAt({"data", "a"})), u"new"_s);
        QVERIFY(interruptedJournals(m_at->place().journal).journals.empty());
    }

    void aReplaceThatCannotBeMadeAnewStaysOpen_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("refused") << static_cast<int>(ErrorCode::Invalid);
        QTest::newRow("unreachable") << static_cast<int>(ErrorCode::Network);
    }

    void aReplaceThatCannotBeMadeAnewStaysOpen()
    {
        QFETCH(int, code);
        QVERIFY(planReplace());
        m_at->cluster()->refuse = [&](const ObjectKey &key) -> std::optional<Error> {
            if (!m_at->cluster()->removals.contains(key))
                return std::nullopt;
            return Error{static_cast<ErrorCode>(code), u"a webhook said no"_s, {}};
        };
        auto outcome = m_at->carryOut(m_replace);
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY(outcome->isUnsettled);
        QVERIFY2(outcome->error->text.contains(u"settings may be missing now"_s) &&
                     outcome->error->text.contains(u"a webhook said no"_s),
                 qPrintable(outcome->error->text));
        QVERIFY(!m_at->get(Replaced));
        const auto open = interruptedJournals(m_at->place().journal).journals;
        QCOMPARE(open.size(), size_t{1});
        QCOMPARE(open.front().in(JournalState::Sending).size(), size_t{1});
        // What goes on with it makes it.
        m_at->renew();
        const auto rest = awaited(planOf(m_at->cluster(), replacing("new")));
        QVERIFY2(rest, reason(rest).constData());
        QCOMPARE(verbsOf(**rest), u"create 1"_s);
        QCOMPARE(endOf(m_at->carryOut(*rest, open.front().id)), u"done"_s);
        QVERIFY(m_at->get(Replaced));
        QVERIFY(interruptedJournals(m_at->place().journal).journals.empty());
    }

    /// One whose deletion was refused is as it was.
    void aReplaceThatCannotBeDeletedIsSettled()
    {
        QVERIFY(planReplace());
        m_at->cluster()->refuse = [](const ObjectKey &) -> std::optional<Error> {
            return Error{ErrorCode::Denied, u"you may not"_s, {}};
        };
        const auto outcome = m_at->carryOut(m_replace);
        QCOMPARE(endOf(outcome), u"failed: ConfigMap shop/settings: you may not"_s);
        QVERIFY(!outcome->isUnsettled);
        QVERIFY(m_at->get(Replaced));
        QVERIFY(interruptedJournals(m_at->place().journal).journals.empty());
    }

    void whoWakesUpLooksAtTheLease_data()
    {
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("another took it") << true;
        QTest::newRow("nobody did") << false;
    }

    /// The machine sleeps while the last wave is waited for; then the objects are healthy.
    void whoWakesUpLooksAtTheLease()
    {
        QFETCH(bool, isTaken);
        const auto clock = std::make_shared<FixedClock>(systemClock()->now());
        m_at->cluster()->isRunning = true;
        bool hasSlept = false;
        m_at->cluster()->seenAs = [&](Object &object) {
            if (object.key.kind != "Job")
                return;
            if (!std::exchange(hasSlept, true)) {
                clock->advance(std::chrono::minutes(10));
                if (isTaken)
                    takeLease("Bob");
            }
            object.value.set("status", completed());
        };
        const auto plan = awaited(planOf(m_at->cluster(), plainJob()));
        QVERIFY2(plan, reason(plan).constData());
        ApplyEngine engine(m_at->cluster(), clock, optionsFor(m_at->place()));
        const auto outcome = settled(awaited(engine.run(requestFor(*plan), {}, {})));
        QVERIFY(hasSlept);
        if (!isTaken) {
            QCOMPARE(endOf(outcome), u"done"_s);
            QCOMPARE(words(m_at->deployedNow().revision->hex()), words((*plan)->target.hex()));
            return;
        }
        QCOMPARE(endOf(outcome), u"failed: Somebody else took over the sync of checkout"_s);
        QVERIFY(!m_at->deployedNow().revision);
        QVERIFY(m_at->get({"coordination.k8s.io", "Lease", "shop", "driftgate-checkout"}));
    }

    void whatIsPrunedIsListedWhereItLies()
    {
        Wanted first;
        first.exact = false;
        for (int i = 0; i < 10; ++i)
            first.target += configMap("old-" + std::to_string(i), "x");
        first.target += "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: extra}\n";
        first.target += configMap("kept", "x");
        QCOMPARE(endOf(m_at->sync(first)), u"done"_s);
        m_at->renew();
        m_at->cluster()->isRunning = true;
        Wanted second;
        second.exact = false;
        second.base = first.target;
        second.target = configMap("kept", "x");
        const auto plan = awaited(planOf(m_at->cluster(), second));
        QVERIFY2(plan, reason(plan).constData());
        QCOMPARE(verbsOf(**plan), u"prune 11"_s);
        m_at->cluster()->reads.clear();
        QCOMPARE(endOf(m_at->carryOut(*plan)), u"done"_s);
        QVERIFY(!m_at->cluster()->reads.empty());
        const ReadRequest &list = m_at->cluster()->reads.front();
        QCOMPARE(list.kinds.size(), size_t{2});
        QCOMPARE(list.namespaces, std::vector<std::string>{"shop"});
    }

    void aSyncThatWasNotDoneIsNamedUntilOneIs()
    {
        QCOMPARE(endOf(m_at->sync(many(false))), u"done"_s);
        QVERIFY(!m_at->deployedNow().applying);
        const auto isRefused = [](const ObjectKey &key) -> std::optional<Error> {
            if (key.name != "web-2")
                return std::nullopt;
            return Error{ErrorCode::Invalid, u"no"_s, {}};
        };
        m_at->renew();
        m_at->cluster()->refuse = isRefused;
        QCOMPARE(words(syncEndName(m_at->sync(many(true))->end)), u"failed"_s);
        const auto marks = [this] {
            const Deployed now = m_at->deployedNow();
            return words((now.revision ? now.revision->hex().substr(0, 1) : "-") +
                         (now.applying ? now.applying->hex().substr(0, 1) : "-"));
        };
        QCOMPARE(marks(), u"ab"_s);
        // Chosen objects do not change what is under way.
        m_at->renew();
        const ObjectKey chosen{"", "ConfigMap", "shop", "settings-1"};
        QCOMPARE(endOf(m_at->sync(many(true), {chosen})), u"done"_s);
        QCOMPARE(marks(), u"ab"_s);
        // A rollback that fails too leads away from the same.
        m_at->renew();
        m_at->cluster()->refuse = isRefused;
        Wanted other = many(true);
        other.revision = std::string(40, 'c');
        const auto plan = awaited(planOf(m_at->cluster(), other));
        QVERIFY2(plan, reason(plan).constData());
        QVERIFY((*plan)->isUnmarked && !(*plan)->isMarkOnly());
        Plan back = **plan;
        back.isRollback = true;
        QCOMPARE(
            words(syncEndName(m_at->carryOut(std::make_shared<const Plan>(std::move(back)))->end)),
            u"failed"_s);
        QCOMPARE(marks(), u"ab"_s);
        QCOMPARE(words(syncEndName(m_at->sync(other)->end)), u"failed"_s);
        QCOMPARE(marks(), u"ac"_s);
        m_at->renew();
        QCOMPARE(endOf(m_at->sync(many(true))), u"done"_s);
        QCOMPARE(marks(), u"b-"_s);
    }

    void aSetLosesNothingThatWasNotSeen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("one kind") << u"ServiceAccount"_s << static_cast<int>(ErrorCode::Denied)
                                  << true;
        QTest::newRow("a broken file") << QString() << static_cast<int>(ErrorCode::Corrupt) << true;
        QTest::newRow("a kind that is not served")
            << u"ServiceAccount"_s << static_cast<int>(ErrorCode::NotFound) << false;
    }
    /// A member stays by a veto, of a kind and in a namespace that nothing else is in, and is not
    /// seen when the parent is written last.
    void aSetLosesNothingThatWasNotSeen()
    {
        QFETCH(QString, kind);
        QFETCH(int, error);
        QFETCH(bool, isKept);
        m_at->write("far.yaml", "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: far}\n");
        m_at->renew();
        const std::string account =
            "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot, namespace: far, "
            "annotations: {argocd.argoproj.io/sync-options: Prune=false}}\n";
        Wanted wanted;
        wanted.exact = false;
        wanted.target = configMap("settings", "x") + account;
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        m_at->renew();
        m_at->cluster()->unseen = [&](LiveState &state) {
            std::vector<Object> seen;
            std::ranges::copy_if(state.objects, std::back_inserter(seen), [](const Object &each) {
                return each.key.kind != "ServiceAccount";
            });
            state.objects = SharedObjects(std::move(seen));
            state.missing.push_back(
                {{"", kind.toStdString(), ""}, {static_cast<ErrorCode>(error), u"not seen"_s, {}}});
        };
        wanted.target = configMap("settings", "y");
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        const auto parent = m_at->get({"", "Secret", "shop", "checkout"});
        QVERIFY(parent);
        QCOMPARE(words(parent->annotation(applyset::MoreNamespaces)),
                 isKept ? u"far"_s : QString());
        QCOMPARE(words(parent->annotation(applyset::GroupKinds)),
                 isKept ? u"ConfigMap,ServiceAccount"_s : u"ConfigMap"_s);
        const auto &asked = m_at->cluster()->reads.back().knownNamespaces;
        QVERIFY(asked == (std::vector<std::string>{"far", "shop"}));
    }

    /// It was applied, and not healthy in time: with nothing left to do it is waited for again.
    void onlyTheMarkIsMissing()
    {
        m_at->cluster()->isRunning = true;
        const auto sync = [this] {
            const auto plan = awaited(planOf(m_at->cluster(), plainJob()));
            SyncRequest request = requestFor(*plan);
            request.waveLimit = std::chrono::milliseconds(400);
            m_last = *plan;
            ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
            return words(syncEndName(settled(awaited(engine.run(request, {}, {})))->end));
        };
        QCOMPARE(sync(), u"unhealthy"_s);
        QVERIFY(!m_at->deployedNow().revision);
        QCOMPARE(sync(), u"unhealthy"_s);
        QVERIFY(m_last->isMarkOnly() && !m_last->isEmpty());
        QVERIFY(!m_at->deployedNow().revision);
        m_at->cluster()->seenAs = [](Object &object) {
            if (object.key.kind == "Job")
                object.value.set("status", completed());
        };
        QCOMPARE(sync(), u"done"_s);
        QCOMPARE(m_at->cluster()->applies.size(), size_t{1});
        QVERIFY(m_at->deployedNow().revision);
        QCOMPARE(sync(), u"done"_s);
        QVERIFY(m_last->isEmpty());
    }

private:
    static Wanted replacing(const std::string &value)
    {
        Wanted out;
        out.exact = false;
        out.target = configMap("settings", value);
        return out;
    }
    /// A plan that replaces an object. A recorded cluster refuses no field, so it is written so.
    bool planReplace()
    {
        const auto first = m_at->sync(replacing("old"));
        m_at->renew();
        const auto plan = awaited(planOf(m_at->cluster(), replacing("new")));
        if (!first || !plan || (*plan)->count(ActionVerb::Update) != 1)
            return false;
        Plan changed = **plan;
        changed.actions.front().verb = ActionVerb::Replace;
        m_replace = std::make_shared<const Plan>(std::move(changed));
        return !m_replace->actions.front().liveUid.empty();
    }

    static Wanted plainJob()
    {
        Wanted out;
        out.exact = false;
        out.target = "---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: once, namespace: "
                     "shop}\nspec: {template: {spec: {containers: [{name: a, image: 'a:1'}]}}}\n";
        return out;
    }
    static Value completed()
    {
        const Object job =
            manifests("---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: x}\nstatus: "
                      "{conditions: [{type: Complete, status: 'True'}]}\n")
                .front();
        return *job.value.find("status");
    }
    void takeLease(const std::string &by)
    {
        ApplyRequest request;
        request.object =
            manifests("---\napiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: "
                      "driftgate-checkout, namespace: shop}\nspec: {holderIdentity: " +
                      by + "}\n")
                .front();
        request.fieldManager = "driftgate-other-syncer";
        request.force = true;
        if (const auto taken = awaited(m_at->cluster()->apply(request, {})); !taken)
            qFatal("%s", reason(taken).constData());
    }

    inline static const ObjectKey Replaced{"", "ConfigMap", "shop", "settings"};
    std::optional<RecordedSync> m_at;
    std::shared_ptr<const Plan> m_replace;
    std::shared_ptr<const Plan> m_last;
};

QTEST_GUILESS_MAIN(TestSyncBreaks)
#include "tst_syncbreaks.moc"
