#include "desktop/pages/reviewapprovals.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/plantext.h"
#include "desktop/pages/namedialog.h"
#include "desktop/pages/statelines.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/linelist.h"
#include "desktop/widgets/segmentlabel.h"
#include "desktop/widgets/sentencebutton.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

QLabel *makeReason(QWidget *parent)
{
    QLabel *const out = makeMuted({}, parent);
    out->setWordWrap(true);
    out->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return out;
}

/// Two lines, whole: with one, nobody sees that there are more.
constexpr int LeastVotesHeight = 50;
/// So many reasons stand at the button; the plan's findings beside it have them all.
constexpr qsizetype MostReasons = 2;
/// Longer than a click takes that was begun before the plan on show changed.
constexpr std::chrono::milliseconds SettlesIn{1000};

} // namespace

ReviewApprovals::ReviewApprovals(Session &session, QWidget *parent)
    : Ground(Shade::Panel, {}, parent)
    , m_session(session)
    , m_title(new SegmentLabel(this))
    , m_votes(new LineList(this))
    , m_comment(new QLineEdit(this))
    , m_approve(makeButton(tr("Approve"), this))
    , m_reject(makeButton(tr("Reject"), this))
    , m_revoke(makeButton(tr("Revoke"), this))
    , m_voteWhy(makeReason(this))
    , m_sync(new SentenceButton(this))
    , m_why(makeReason(this))
    , m_moved(makeReason(this))
{
    build();
    m_settling.setSingleShot(true);
    m_settling.setInterval(SettlesIn);
    connect(&m_settling, &QTimer::timeout, this, &ReviewApprovals::showSnapshot);
    connect(m_approve, &QPushButton::clicked, this, &ReviewApprovals::approve);
    connect(m_reject, &QPushButton::clicked, this, &ReviewApprovals::reject);
    connect(m_revoke, &QPushButton::clicked, this, &ReviewApprovals::revoke);
    connect(m_sync, &QPushButton::clicked, this, &ReviewApprovals::sync);
    connect(&m_session, &Session::wordWritten, this, &ReviewApprovals::takeWord);
    connect(&m_session, &Session::planChanged, this, &ReviewApprovals::showSnapshot);
    connect(&m_session, &Session::ledgerChanged, this, &ReviewApprovals::showSnapshot);
    connect(&m_session, &Session::syncsChanged, this, &ReviewApprovals::showSnapshot);
    showSnapshot();
}

void ReviewApprovals::build()
{
    m_votes->setObjectName(u"votes"_s);
    m_votes->setAccessibleName(tr("Approvals and rejections"));
    m_votes->setMinimumHeight(LeastVotesHeight);
    m_comment->setObjectName(u"comment"_s);
    m_comment->setPlaceholderText(tr("Comment…"));
    m_comment->setAccessibleName(tr("Comment on the plan"));
    m_comment->setMaxLength(2000);
    m_approve->setObjectName(u"approve"_s);
    m_approve->setProperty("strong", true);
    m_approve->setToolTip(tr("Writes into the ledger that exactly this plan may be carried out "
                             "(Ctrl+Shift+A)"));
    m_reject->setObjectName(u"reject"_s);
    m_reject->setToolTip(tr("Writes into the ledger that this plan must not be carried out "
                            "(Ctrl+Shift+R)"));
    m_revoke->setObjectName(u"revoke"_s);
    m_revoke->setToolTip(tr("Takes your own word on this plan back (Ctrl+Shift+V)"));
    m_sync->setObjectName(u"sync"_s);
    m_sync->setToolTip(tr("Ctrl+Return"));
    m_title->setObjectName(u"approvalsTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_voteWhy->setObjectName(u"voteWhy"_s);
    m_why->setObjectName(u"syncWhy"_s);
    m_moved->setObjectName(u"planMoved"_s);
    m_moved->hide();

    auto *const head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 2);
    head->addWidget(m_title, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_approve);
    buttons->addWidget(m_reject);
    buttons->addWidget(m_revoke);
    buttons->addStretch(1);
    auto *const below = new QVBoxLayout;
    below->setContentsMargins(14, 4, 14, 8);
    below->setSpacing(6);
    // Above all that is pressed: nothing may slip under the pointer when it appears.
    below->addWidget(m_moved);
    below->addWidget(m_comment);
    below->addLayout(buttons);
    below->addWidget(m_voteWhy);
    below->addWidget(m_sync);
    below->addWidget(m_why);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_votes, 1);
    layout->addLayout(below);
}

bool ReviewApprovals::event(QEvent *event)
{
    const bool out = Ground::event(event);
    // A splitter does not ask how high sentences of several lines have to be at this width.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        setMinimumHeight(layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width())
                                                       : 0);
    return out;
}

void ReviewApprovals::showSnapshot()
{
    const auto plan = m_session.plan();
    setVisible(plan != nullptr);
    watchForAnother(plan);
    if (!plan)
        return;
    // A comment is about the plan that it was written beside.
    if (plan->plan() != nullptr && plan->plan()->digest != m_commented) {
        m_commented = plan->plan()->digest;
        m_comment->clear();
    }
    showVotes(*plan);
    showButtons(*plan);
    showSync(*plan);
}

void ReviewApprovals::watchForAnother(const std::shared_ptr<const PlanSnapshot> &plan)
{
    const bool isOfSame = plan && m_shown && m_shown->application == plan->application &&
                          m_shown->cluster == plan->cluster && m_shown->target == plan->target;
    if (!isOfSame) {
        m_shown.reset();
        m_settling.stop();
        m_moved->clear();
    }
    if (plan && plan->plan() != nullptr) {
        const auto before = std::exchange(m_shown, plan);
        if (before && before->plan()->digest != plan->plan()->digest) {
            m_settling.start();
            m_moved->setText(movedText(*plan));
            m_moved->setToolTip(movedText(*plan, plan->moved.size()));
        } else if (before && plan->voting && !before->voting) {
            // Who says something of this plan has seen that it is another one.
            m_moved->clear();
        }
    }
    m_moved->setVisible(!m_moved->text().isEmpty());
}

void ReviewApprovals::showVotes(const PlanSnapshot &plan)
{
    if (plan.plan() == nullptr) {
        m_title->setSegments({boldSegment(tr("Approvals"), Tone::Muted)});
        m_votes->setLines(plan.error ? QList<Line>{errorLine(*plan.error)}
                                     : QList<Line>{remarkLine(tr("Being planned…"))});
        return;
    }
    const QString digest = QString::fromStdString(plan.plan()->digest.text());
    // The digest is what two people compare: the words give way to it.
    Segment title = boldSegment(tr("%1 · plan").arg(approvalsTitle(*plan.reviewed)), Tone::Muted);
    title.yields = true;
    m_title->setSegments({title, idSegment(digest.left(8), Tone::Muted)},
                         title.text + u'\n' + digest);
    QList<Line> lines =
        voteLines(plan.reviewed->decision, plan.reviewed->ledger->hasRemote, m_session.now());
    if (lines.isEmpty())
        lines = {remarkLine(plan.plan()->isEmpty() ? tr("There is nothing to approve")
                                                   : tr("Nobody has said anything yet"))};
    m_votes->setLines(lines);
}

void ReviewApprovals::showButtons(const PlanSnapshot &plan)
{
    const auto ledger = m_session.ledger();
    const std::string person = ledger->person.name;
    const bool isKnown = plan.plan() != nullptr && !plan.plan()->isEmpty();
    const bool may = isKnown && !plan.running && !plan.voting && !person.empty();
    const LedgerEntry *const own = isKnown ? ownVote(plan.reviewed->decision, person) : nullptr;
    const bool approved = own != nullptr && own->record.kind == RecordKind::Approval;
    const bool rejected = own != nullptr && own->record.kind == RecordKind::Rejection;
    m_comment->setVisible(isKnown);
    m_approve->setVisible(isKnown);
    m_reject->setVisible(isKnown);
    m_revoke->setVisible(own != nullptr);
    // Who types keeps the keyboard while it is planned again.
    m_comment->setEnabled(isKnown && !plan.voting && !person.empty());
    m_approve->setEnabled(may && !approved && !isSettling());
    m_reject->setEnabled(may && !rejected && !isSettling());
    m_revoke->setEnabled(may);
    QString why;
    if (isKnown && person.empty())
        why = tr("Git does not know who you are: set user.name and user.email with “git config "
                 "--global”");
    else if (plan.voting)
        why = tr("Being written into the ledger…");
    else if (plan.voteError)
        why = plan.voteError->toString();
    else if (own != nullptr && !own->isPushed && ledger->exchangeError)
        why = tr("Nobody else can see this yet: %1").arg(ledger->exchangeError->toString());
    m_voteWhy->setText(why);
    m_voteWhy->setVisible(!why.isEmpty());
}

void ReviewApprovals::showSync(const PlanSnapshot &plan)
{
    const Plan *const known = plan.plan();
    m_sync->setVisible(known != nullptr);
    QStringList why = whyNoSync(plan, *m_session.syncs());
    const bool may = known != nullptr && !known->isEmpty() && why.isEmpty() && !isSettling();
    if (known != nullptr) {
        m_sync->setSentence(orderSentence(plan));
        m_sync->setEnabled(may);
        m_sync->setStrong(may);
    }
    // An empty plan says itself that there is nothing to do; an error stands in the list above.
    const bool isInterrupted =
        m_session.syncs()->interruptedOn(plan.application, plan.cluster) != nullptr;
    if (known == nullptr || (known->isEmpty() && !plan.running && !isInterrupted))
        why.clear();
    if (why.size() > MostReasons) {
        const auto more = static_cast<int>(why.size() - MostReasons);
        why.resize(MostReasons);
        why.append(tr("and %n more: see the findings", nullptr, more));
    }
    const QString choice = choiceText(plan);
    if (!choice.isEmpty())
        why.append(choice);
    else if (known != nullptr && known->isRollback && !known->isEmpty() && !plan.chosen)
        why.append(tr("%1 is then held at %2 until Git agrees")
                       .arg(nameOf(plan.application), shortId(known->target)));
    m_why->setText(why.join(u'\n'));
    m_why->setVisible(!why.isEmpty());
}

void ReviewApprovals::vote(RecordKind kind)
{
    m_session.vote(kind, m_comment->text().trimmed());
}

void ReviewApprovals::takeWord(const Record &record)
{
    // Until then it stays: the word may not have been written.
    if (record.plan == m_commented &&
        m_comment->text().trimmed() == QString::fromStdString(record.comment))
        m_comment->clear();
}

void ReviewApprovals::approve()
{
    if (isVisible() && m_approve->isVisible() && m_approve->isEnabled())
        vote(RecordKind::Approval);
}

void ReviewApprovals::reject()
{
    if (isVisible() && m_reject->isVisible() && m_reject->isEnabled())
        vote(RecordKind::Rejection);
}

void ReviewApprovals::revoke()
{
    const auto plan = m_session.plan();
    if (!m_revoke->isVisible() || !m_revoke->isEnabled() || !plan || !plan->reviewed)
        return;
    if (const LedgerEntry *const own =
            ownVote(plan->reviewed->decision, m_session.ledger()->person.name))
        m_session.revoke(own->record.id, m_comment->text().trimmed());
}

void ReviewApprovals::writeComment()
{
    if (m_comment->isVisible() && m_comment->isEnabled())
        m_comment->setFocus(Qt::ShortcutFocusReason);
}

void ReviewApprovals::sync()
{
    const auto plan = m_session.plan();
    if (!plan || plan->plan() == nullptr || !m_sync->isVisible())
        return;
    if (!m_sync->isEnabled()) {
        // A key was pressed where the button is not available: it says why, as the button does.
        const QString why = (isSettling() ? m_moved : m_why)->text().section(u'\n', 0, 0);
        Q_EMIT said(why.isEmpty() ? m_sync->sentence() : why);
        return;
    }
    if (objectsToName(*plan->plan(), plan->only()).empty())
        start(*plan, {});
    else
        askNames(plan);
}

void ReviewApprovals::askNames(const std::shared_ptr<const PlanSnapshot> &plan)
{
    const std::vector<ToName> objects = objectsToName(*plan->plan(), plan->only());
    auto *const dialog = new NameDialog(orderSentence(*plan), objects, window());
    connect(dialog, &QDialog::accepted, this, [this, plan, objects] {
        std::set<ObjectKey> named;
        for (const ToName &object : objects)
            named.insert(object.object);
        start(*plan, named);
    });
    dialog->open();
}

void ReviewApprovals::start(const PlanSnapshot &plan, const std::set<ObjectKey> &named)
{
    m_session.sync(plan, named);
    Q_EMIT syncStarted();
}

} // namespace driftgate
