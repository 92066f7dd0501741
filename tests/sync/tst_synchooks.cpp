// Hooks of the apply engine: what is deleted and when, and what an interrupted sync had begun.
#include "sync/recordedsync.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

class TestSyncHooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at.emplace(); }

    void aHookIsDeletedFirstByItsPolicy_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<int>("removals");
        QTest::newRow("none") << QString() << 1;
        QTest::newRow("before") << u"BeforeHookCreation"_s << 1;
        QTest::newRow("where it failed") << u"HookFailed"_s << 0;
    }

    void aHookIsDeletedFirstByItsPolicy()
    {
        QFETCH(QString, policy);
        QFETCH(int, removals);
        Wanted before;
        before.exact = false;
        before.target = configMap("settings", "old");
        QCOMPARE(endOf(m_at->sync(before)), u"done"_s);
        m_at->renew();
        m_at->cluster()->isRunning = true;
        QCOMPARE(endOf(m_at->sync(settingsHook(policy))), u"done"_s);
        QCOMPARE(m_at->cluster()->removals[Settings], removals);
        QCOMPARE(m_at->cluster()->applies[Settings], 1);
        QCOMPARE(words(m_at->get(Settings)->value.stringAt({"data", "a"})), u"new"_s);
    }

    /// Nobody was asked about what was not there when the plan was made.
    void whatAHookIsNotKnownToDeleteStays()
    {
        m_at->cluster()->isRunning = true;
        const auto plan = awaited(planOf(m_at->cluster(), settingsHook({})));
        QVERIFY2(plan, reason(plan).constData());
        ApplyRequest other;
        other.object = manifests(configMap("settings", "theirs")).front();
        other.fieldManager = "kubectl-create";
        QVERIFY(awaited(m_at->cluster()->apply(other, {})));
        const auto outcome = m_at->carryOut(*plan);
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u"was made by somebody else"_s),
                 qPrintable(outcome->error->text));
        QVERIFY(m_at->cluster()->removals.empty());
        QCOMPARE(words(m_at->get(Settings)->value.stringAt({"data", "a"})), u"theirs"_s);
    }

    void aHookOfTheInterruptedSyncIsNotRunAgain_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("its own") << u"mark-1"_s << true;
        QTest::newRow("of an earlier sync") << u"mark-0"_s << false;
    }

    /// Killed while its hook ran: who goes on waits for that one. An earlier sync's is made anew.
    void aHookOfTheInterruptedSyncIsNotRunAgain()
    {
        QFETCH(QString, mark);
        QFETCH(bool, isOwn);
        m_at->write("job.yaml",
                    "---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: migrate, namespace: "
                    "shop, uid: 44444444-0000-4000-8000-000000000001, annotations: "
                    "{driftgate.dev/sync: " +
                        mark.toStdString() +
                        "}}\nstatus: {conditions: [{type: Complete, status: 'True'}]}\n");
        m_at->renew();
        m_at->cluster()->isRunning = true;
        const auto plan = awaited(planOf(m_at->cluster(), migration()));
        QVERIFY2(plan, reason(plan).constData());
        const std::string id =
            brokenOff(m_at->place(), *plan,
                      {{.action = 0, .state = JournalState::Sending, .name = "migrate"}});
        const auto outcome = resumed(*plan, id);
        QCOMPARE(m_at->cluster()->applies.contains(Migrate), !isOwn);
        QCOMPARE(m_at->cluster()->removals.contains(Migrate), !isOwn);
        // Nothing carries out the one that was made anew: it is waited for in vain.
        QCOMPARE(words(syncEndName(outcome->end)), isOwn ? u"done"_s : u"failed"_s);
        QCOMPARE(m_at->get(Settings).has_value(), isOwn);
        QCOMPARE(words(*readJournal(m_at->place().journal, id)->ended), u"resumed"_s);
        QVERIFY(interruptedJournals(m_at->place().journal).journals.empty());
    }

    void aHookThatIsGoneIsNotRunAgain_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("it ran") << static_cast<int>(JournalState::Answered);
        QTest::newRow("it may have run") << static_cast<int>(JournalState::Sending);
    }

    /// Its time to live was over before somebody went on with the sync.
    void aHookThatIsGoneIsNotRunAgain()
    {
        QFETCH(int, state);
        m_at->cluster()->isRunning = true;
        const auto plan = awaited(planOf(m_at->cluster(), migration()));
        QVERIFY2(plan, reason(plan).constData());
        const std::string id = brokenOff(m_at->place(), *plan,
                                         {{.action = 0,
                                           .state = static_cast<JournalState>(state),
                                           .name = "migrate",
                                           .uid = "44444444-0000-4000-8000-000000000001"}});
        const auto outcome = resumed(*plan, id);
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u"migrate is gone"_s) &&
                     outcome->error->text.contains(u"not run again"_s),
                 qPrintable(outcome->error->text));
        QVERIFY(m_at->cluster()->applies.empty());
        // It is settled: a new sync runs it.
        QVERIFY(interruptedJournals(m_at->place().journal).journals.empty());
        m_at->cluster()->seenAs = [](Object &object) { complete(object); };
        QCOMPARE(endOf(m_at->sync(migration())), u"done"_s);
        QCOMPARE(m_at->cluster()->applies[Migrate], 1);
    }

    void aHookThatGoesIsNotWaitedFor()
    {
        m_at->cluster()->isRunning = true;
        m_at->cluster()->beforeLook = [this](const ObjectKey &key) {
            if (key != Migrate || !m_at->cluster()->applies.contains(Migrate))
                return;
            DeleteRequest request;
            request.key = Migrate;
            request.version = "v1";
            std::ignore = awaited(m_at->cluster()->remove(request, {}));
        };
        QCOMPARE(endOf(m_at->sync(migration())),
                 u"failed: Job.batch shop/migrate was deleted before its end was seen"_s);
        QVERIFY(!m_at->get(Settings));
    }

    void aPodIsDoneWhenItRanToItsEnd_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("end");
        QTest::newRow("running and ready")
            << u"{phase: Running, conditions: [{type: Ready, status: 'True'}]}"_s
            << u"failed: Pod shop/migrate was not healthy within"_s;
        QTest::newRow("ended well") << u"{phase: Succeeded}"_s << u"done"_s;
        QTest::newRow("ended badly")
            << u"{phase: Failed}"_s << u"failed: Pod shop/migrate failed: "_s;
    }

    /// A Pod that is no hook is healthy as soon as it is ready.
    void aPodIsDoneWhenItRanToItsEnd()
    {
        QFETCH(QString, status);
        QFETCH(QString, end);
        const std::string pod = "---\napiVersion: v1\nkind: Pod\nmetadata: {name: migrate, "
                                "namespace: shop, annotations: {argocd.argoproj.io/hook: "
                                "PreSync}}\n";
        const Object seen = manifests(pod + "status: " + status.toStdString() + '\n').front();
        m_at->cluster()->isRunning = true;
        m_at->cluster()->seenAs = [&seen](Object &object) {
            if (object.key.kind == "Pod")
                object.value.set("status", *seen.value.find("status"));
        };
        Wanted wanted;
        wanted.exact = false;
        wanted.target = configMap("settings", "x") + pod;
        const auto plan = awaited(planOf(m_at->cluster(), wanted));
        QVERIFY2(plan, reason(plan).constData());
        const auto outcome = resumed(*plan, {});
        QVERIFY2(endOf(outcome).startsWith(end), qPrintable(endOf(outcome)));
        QCOMPARE(m_at->get(Settings).has_value(), end == u"done");
    }

    void whatHelpsAHookStaysUntilItRan()
    {
        m_at->cluster()->isRunning = true;
        m_at->cluster()->seenAs = [](Object &object) { complete(object); };
        bool wasThere = false;
        m_at->cluster()->before = [&](const ObjectKey &key) {
            if (key == Migrate)
                wasThere = m_at->get(Helper).has_value();
        };
        QCOMPARE(endOf(m_at->sync(helpedMigration())), u"done"_s);
        QVERIFY(wasThere);
        QVERIFY(!m_at->get(Helper));
        // With the phase, before the objects of the next.
        const auto &order = m_at->cluster()->order;
        QVERIFY((order == std::vector{Helper, Migrate, Helper, Settings}));
    }

    void whatHelpedTheInterruptedSyncGoesToo()
    {
        m_at->cluster()->isRunning = true;
        const auto plan = awaited(planOf(m_at->cluster(), helpedMigration()));
        QVERIFY2(plan, reason(plan).constData());
        // As the interrupted sync left them; the Job came to its end meanwhile.
        std::vector<JournalLine> lines;
        for (const size_t index : {size_t{0}, size_t{1}}) {
            ApplyRequest request;
            request.object = *(*plan)->actions[index].object;
            request.object.value.set({"metadata", "annotations", "driftgate.dev/sync"},
                                     Value::string("mark-1"));
            const auto made = awaited(m_at->cluster()->apply(request, {}));
            QVERIFY2(made, reason(made).constData());
            lines.push_back(
                {.action = index,
                 .state = index == 0 ? JournalState::Finished : JournalState::Answered,
                 .name = request.object.key.name,
                 .uid = std::string(made->object->value.stringAt({"metadata", "uid"}))});
        }
        m_at->cluster()->seenAs = [](Object &object) { complete(object); };
        m_at->cluster()->order.clear();
        QCOMPARE(endOf(resumed(*plan, brokenOff(m_at->place(), *plan, lines))), u"done"_s);
        QVERIFY((m_at->cluster()->order == std::vector{Helper, Settings}));
        QVERIFY(!m_at->get(Helper));
    }

    void aHookThatFailedIsNotOnRecordAsFinished()
    {
        m_at->cluster()->isRunning = true;
        m_at->cluster()->seenAs = [](Object &object) { complete(object, "Failed"); };
        const auto plan = awaited(planOf(m_at->cluster(), helpedMigration()));
        QVERIFY2(plan, reason(plan).constData());
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        auto outcome = awaited(engine.run(requestFor(*plan), {}, {}));
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        // What would help the next try stays.
        QVERIFY(m_at->get(Helper));
        const std::string id = outcome->journal->id();
        const auto journal = readJournal(m_at->place().journal, id);
        QVERIFY2(journal, reason(journal).constData());
        QCOMPARE(journal->in(JournalState::Refused), std::vector{size_t{1}});
        // Killed before it is on record: what goes on does not take it for done.
        outcome->journal.reset();
        m_at->cluster()->applies.clear();
        QCOMPARE(words(syncEndName(resumed(*plan, id)->end)), u"failed"_s);
        QVERIFY(m_at->cluster()->applies.empty());
        QVERIFY(!m_at->get(Settings));
    }

    void aHookForTheEndRunsOnceWhatGoesIsGone_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("it goes") << false;
        QTest::newRow("it cannot be deleted") << true;
    }
    /// A test of what runs after the sync must not meet what is to be deleted.
    void aHookForTheEndRunsOnceWhatGoesIsGone()
    {
        QFETCH(bool, isRefused);
        Wanted wanted;
        wanted.exact = false;
        wanted.target = configMap("old", "x");
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        m_at->renew();
        m_at->cluster()->isRunning = true;
        m_at->cluster()->lingering = 3;
        m_at->cluster()->seenAs = [](Object &object) { complete(object, "Complete"); };
        const ObjectKey old{"", "ConfigMap", "shop", "old"};
        if (isRefused)
            m_at->cluster()->refuse = [old](const ObjectKey &key) -> std::optional<Error> {
                return key == old ? std::optional(Error{ErrorCode::Denied, u"no"_s, {}})
                                  : std::nullopt;
            };
        bool wasThere = false;
        m_at->cluster()->before = [&](const ObjectKey &key) {
            if (key == Migrate)
                wasThere = awaited(m_at->cluster()->get(old, "v1", {})).value().has_value();
        };
        wanted.target = configMap("settings", "x") + job("migrate", "PostSync");
        const auto outcome = m_at->sync(wanted);
        QCOMPARE(words(syncEndName(outcome->end)), isRefused ? u"failed"_s : u"done"_s);
        QCOMPARE(m_at->cluster()->applies.contains(Migrate), !isRefused);
        QVERIFY(!wasThere);
        if (!isRefused)
            QVERIFY((m_at->cluster()->order == std::vector{Settings, old, Migrate}));
    }

    /// They are no members of the set: a list of it would be one of every kind there is.
    void manyHooksAreNotListed()
    {
        m_at->cluster()->isRunning = true;
        Wanted wanted;
        wanted.exact = false;
        for (int i = 0; i < 12; ++i)
            wanted.target += job("job-" + std::to_string(i), "PreSync");
        int looks = 0;
        m_at->cluster()->seenAs = [&looks](Object &object) {
            if (++looks > 12)
                complete(object, "Complete");
        };
        const auto plan = awaited(planOf(m_at->cluster(), wanted));
        QVERIFY2(plan, reason(plan).constData());
        m_at->cluster()->reads.clear();
        QCOMPARE(endOf(m_at->carryOut(*plan)), u"done"_s);
        QVERIFY(m_at->cluster()->reads.empty());
    }

private:
    static std::string job(const std::string &name, const std::string &phase,
                           const std::string &more = {})
    {
        return "---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: " + name +
               ", namespace: shop, annotations: {argocd.argoproj.io/hook: " + phase + more + "}}\n";
    }
    static Wanted migration()
    {
        Wanted out;
        out.exact = false;
        out.target = configMap("settings", "x") + job("migrate", "PreSync");
        return out;
    }
    /// As ingress-nginx has it: a Job that runs by an account which is a hook too.
    static Wanted helpedMigration()
    {
        Wanted out = migration();
        out.target += "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: migrate, "
                      "namespace: shop, annotations: {argocd.argoproj.io/hook: PreSync, "
                      "argocd.argoproj.io/sync-wave: '-1', "
                      "argocd.argoproj.io/hook-delete-policy: "
                      "'BeforeHookCreation,HookSucceeded'}}\n";
        return out;
    }
    Result<SyncOutcome> resumed(std::shared_ptr<const Plan> plan, const std::string &id)
    {
        SyncRequest request = requestFor(plan);
        request.resumes = id;
        request.waveLimit = std::chrono::milliseconds(400);
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        return settled(awaited(engine.run(request, {}, {})));
    }
    static Wanted settingsHook(const QString &policy)
    {
        std::string annotations = "argocd.argoproj.io/hook: PreSync";
        if (!policy.isEmpty())
            annotations += ", argocd.argoproj.io/hook-delete-policy: " + policy.toStdString();
        Wanted out;
        out.exact = false;
        out.target = configMap("settings", "new", ", annotations: {" + annotations + "}");
        return out;
    }

    inline static const ObjectKey Migrate{"batch", "Job", "shop", "migrate"};
    inline static const ObjectKey Helper{"", "ServiceAccount", "shop", "migrate"};
    inline static const ObjectKey Settings{"", "ConfigMap", "shop", "settings"};
    std::optional<RecordedSync> m_at;
};

QTEST_GUILESS_MAIN(TestSyncHooks)
#include "tst_synchooks.moc"
