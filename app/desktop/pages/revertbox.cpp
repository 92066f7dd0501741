#include "desktop/pages/revertbox.h"

#include "desktop/models/fleettext.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/linelist.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

/// Only what a browser is for: a remote's address is text from outside.
bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http");
}

} // namespace

RevertBox::RevertBox(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_branch(new QLineEdit(this))
    , m_message(new QPlainTextEdit(this))
    , m_allClusters(new QCheckBox(tr("On &all of its clusters, not on this one alone"), this))
    , m_push(new QCheckBox(tr("&Push the branch"), this))
    , m_make(makeButton(tr("Make the revert"), this))
    , m_state(makeMuted({}, this))
    , m_done(new LineList(this))
    , m_link(new QLineEdit(this))
    , m_copy(makeButton(tr("Copy"), this))
    , m_open(makeButton(tr("Open"), this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHeading(tr("Revert in Git"), this));
    m_stack->addWidget(buildForm());
    m_stack->addWidget(buildDone());
    layout->addWidget(m_stack, 1);
    connect(&m_session, &Session::revertFilledIn, this, &RevertBox::take);
    connect(&m_session, &Session::revertChanged, this, &RevertBox::showRevert);
    connect(m_allClusters, &QCheckBox::toggled, this, &RevertBox::fillIn);
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_made = options();
        m_session.revert(*m_made);
    });
}

QWidget *RevertBox::buildForm()
{
    auto *const out = new QWidget(this);
    auto *const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *const words = new QLabel(
        tr("A commit on a branch of its own restores what the application is made of. It goes the "
           "way of any change: a request, a merge, a review here."),
        out);
    words->setWordWrap(true);
    layout->addWidget(words);
    QLabel *const branch = makeMuted(tr("Branch"), out);
    branch->setBuddy(m_branch);
    m_branch->setObjectName(QStringLiteral("revertBranch"));
    m_branch->setAccessibleName(tr("Branch of the revert"));
    layout->addWidget(branch);
    layout->addWidget(m_branch);
    layout->addWidget(makeMuted(tr("Message"), out));
    m_message->setProperty("kind", QStringLiteral("field"));
    m_message->setObjectName(QStringLiteral("revertMessage"));
    m_message->setAccessibleName(tr("Message of the revert"));
    m_message->setTabChangesFocus(true);
    m_message->setMinimumHeight(110);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_allClusters);
    layout->addWidget(m_push);
    m_make->setObjectName(QStringLiteral("makeRevert"));
    m_make->setEnabled(false); // nothing is chosen yet
    layout->addWidget(m_make, 0, Qt::AlignLeft);
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("revertWhy"));
    layout->addWidget(m_state);
    return out;
}

QWidget *RevertBox::buildDone()
{
    auto *const out = new QWidget(this);
    auto *const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_done->setAccessibleName(tr("The revert"));
    m_done->setObjectName(QStringLiteral("revertDone"));
    layout->addWidget(m_done, 1);
    m_link->setReadOnly(true);
    m_link->setObjectName(QStringLiteral("revertLink"));
    m_link->setAccessibleName(tr("Where to open a request"));
    auto *const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    row->addWidget(m_open);
    layout->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_link->text());
        Q_EMIT said(tr("Copied %1").arg(m_link->text()));
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (isWebAddress(m_link->text()))
            QDesktopServices::openUrl(QUrl(m_link->text(), QUrl::StrictMode));
    });
    return out;
}

void RevertBox::setChoice(const ApplicationName &application, const ClusterName &cluster,
                          const Revision &to)
{
    m_choice.application = application;
    m_choice.clusters = {cluster};
    m_choice.to = to;
    const bool remote = m_session.workspace() && m_session.workspace()->hasRemote;
    m_push->setChecked(remote);
    m_push->setEnabled(remote);
    m_push->setToolTip(remote ? QString() : tr("The repository has no remote"));
    fillIn();
}

void RevertBox::setNone(const QString &why)
{
    m_choice = {};
    m_asked.reset();
    m_made.reset();
    m_why = why;
    m_branch->setPlaceholderText({});
    clearFilled();
    m_stack->setCurrentIndex(0);
    showRevert();
}

RevertOptions RevertBox::options() const
{
    RevertOptions out = m_choice;
    if (m_allClusters->isChecked())
        out.clusters.clear();
    out.branch = m_branch->text().trimmed().toStdString();
    out.message = m_message->toPlainText().trimmed().toStdString();
    out.push = m_push->isChecked();
    return out;
}

void RevertBox::fillIn()
{
    if (m_choice.application.isEmpty())
        return;
    RevertOptions question = options();
    question.message.clear();
    // As revertInGit() makes one up.
    QStringList parts{nameOf(question.application)};
    for (const ClusterName &cluster : question.clusters)
        parts.append(nameOf(cluster));
    parts.append(shortId(question.to));
    m_branch->setPlaceholderText(QStringLiteral("rollback/%1").arg(parts.join(u'-')));
    // What is said of another choice, and what became of it, is not said of this one.
    m_made.reset();
    m_why.reset();
    clearFilled();
    m_stack->setCurrentIndex(0);
    m_asked = question;
    m_session.fillInRevert(question);
    showRevert();
}

void RevertBox::take(const RevertOptions &options, const QString &message, const QString &why)
{
    if (m_asked != options)
        return;
    m_why = why;
    // What a person wrote stays.
    if (m_message->toPlainText() == m_filled) {
        m_message->setPlainText(message);
        m_filled = message;
    }
    showRevert();
}

void RevertBox::clearFilled()
{
    if (m_message->toPlainText() == m_filled)
        m_message->clear();
    m_filled.clear();
}

void RevertBox::showRevert()
{
    const auto revert = m_session.reverted();
    const bool busy = revert && revert->running;
    const bool isOwn = revert && m_made == revert->options;
    m_make->setEnabled(!busy && m_why && m_why->isEmpty());
    for (QWidget *const field :
         std::initializer_list<QWidget *>{m_branch, m_message, m_allClusters})
        field->setEnabled(!(busy && isOwn));
    QString state = m_why.value_or(QString());
    if (busy)
        state = isOwn ? tr("Being made…") : tr("Another revert is being made…");
    else if (isOwn && revert->error)
        state = revert->error->toString();
    m_state->setText(state);
    Q_EMIT busyChanged(busy && isOwn);
    if (isOwn && revert->revert)
        showDone(*revert->revert);
}

void RevertBox::showDone(const Revert &revert)
{
    QList<Line> lines;
    const auto add = [&lines](const Segment &sign, const QString &text) {
        lines.append({.segments = {sign, textSegment(text)}, .heading = true, .wrap = true});
    };
    add(signSegment(Sign::Good, Tone::Good),
        tr("Commit %1 on branch %2 restores %n file(s)", nullptr,
           static_cast<int>(revert.files.size()))
            .arg(shortId(revert.commit), QString::fromStdString(revert.branch)));
    if (revert.isPushed)
        add(signSegment(Sign::Good, Tone::Good), tr("The branch is pushed"));
    for (const QString &note : revert.notes)
        add(signSegment(Sign::Dot, Tone::Muted), note);
    if (revert.requestUrl.empty())
        add(signSegment(Sign::Dot, Tone::Muted),
            revert.isPushed ? tr("Open a request for it where the repository lives")
                            : tr("Push it, then open a request where the repository lives"));
    m_done->setLines(lines);
    m_link->setText(QString::fromStdString(revert.requestUrl));
    m_link->setCursorPosition(0);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_link, m_copy, m_open})
        widget->setVisible(!revert.requestUrl.empty());
    m_open->setEnabled(isWebAddress(m_link->text()));
    m_stack->setCurrentIndex(1);
}

} // namespace driftgate
