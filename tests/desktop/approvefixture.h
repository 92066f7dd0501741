#pragma once

#include "desktop/models/plantext.h"
#include "desktop/pages/reviewapprovals.h"
#include "desktop/widgets/sentencebutton.h"
#include "desktop/windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace driftgate::test
{

using namespace Qt::StringLiterals;

/// What the tests of approving and syncing have in common: whom Git takes us for, and ways to wait
/// for a plan and a sync.
class ApproveFixture : public WindowFixture
{
public:
    using WindowFixture::WindowFixture;

    static void beAlice()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
        qputenv("GIT_AUTHOR_NAME", "Alice Ng");
        qputenv("GIT_AUTHOR_EMAIL", "alice@example.com");
        qputenv("GIT_COMMITTER_NAME", "Alice Ng");
        qputenv("GIT_COMMITTER_EMAIL", "alice@example.com");
    }
    /// A plan is on show, nothing newer is on its way.
    [[nodiscard]] bool waitPlan()
    {
        return wait([this] {
            const auto plan = session().plan();
            return plan && plan->plan() != nullptr && !plan->running && !plan->voting &&
                   session().fleet()->reading == 0 && !session().ledger()->person.name.empty() &&
                   window().reviewPage()->isShowing() && !approvals().isSettling();
        });
    }
    [[nodiscard]] bool waitAllowed(bool allowed)
    {
        return wait([this, allowed] {
            const auto plan = session().plan();
            return plan && plan->reviewed && !plan->running && !plan->voting &&
                   plan->reviewed->decision.isAllowed == allowed && !approvals().isSettling();
        });
    }
    /// The newest sync has ended and the ledger was read since.
    [[nodiscard]] bool waitSynced(size_t count)
    {
        return wait([this, count] {
            const auto syncs = session().syncs();
            return syncs->syncs.size() >= count && !syncs->isRunning() &&
                   !session().ledger()->running;
        });
    }
    ReviewApprovals &approvals() { return *window().reviewPage()->approvals(); }
    [[nodiscard]] const Decision &decision() { return session().plan()->reviewed->decision; }
    /// All that stands beside the buttons: what a failing test is to say.
    QString whatIsSaid()
    {
        QStringList out{find<QLabel>("voteWhy")->text(), why()};
        const QAbstractItemModel *const votes = find<QListView>("votes")->model();
        for (int row = 0; row < votes->rowCount(); ++row)
            out.append(votes->index(row, 0).data().toString());
        return out.join(u" | "_s);
    }
    SentenceButton &syncButton() { return *find<SentenceButton>("sync"); }
    QString why() { return find<QLabel>("syncWhy")->text(); }
    QPushButton &button(const char *name) { return *find<QPushButton>(name); }
    void press(const char *name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    using WindowFixture::press;
    /// For people to look at, where a folder for them is named.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("DRIFTGATE_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(200); // let it paint
        QVERIFY(window().grab().save(folder + u'/' + name + QStringLiteral(".png")));
    }
};

} // namespace driftgate::test
