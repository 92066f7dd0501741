#include "desktop/pages/commitpane.h"

#include "desktop/diff/diffview.h"
#include "desktop/models/filelines.h"
#include "desktop/models/fleettext.h"
#include "desktop/models/historytext.h"
#include "desktop/pages/ledgerlines.h"
#include "desktop/pages/statelines.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>

#include <algorithm>

namespace driftgate
{

using namespace Qt::StringLiterals;

CommitPane::CommitPane(Session &session, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_list(new LineList(this))
    , m_diff(new DiffView(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_list->setAccessibleName(tr("The chosen commit"));
    m_list->setObjectName(u"commitDetails"_s);
    m_diff->setClock(session.clock());
    m_diff->setZoom(preferences.diffZoom());
    m_diff->setPlaceholder(tr("Choose an object or a file"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_diff);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({360, 950});
    m_splitter->restoreState(preferences.layout(u"commit"_s));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setMinimumHeight(140);

    connect(&m_session, &Session::commitChanged, this, &CommitPane::showCommit);
    connect(&m_session, &Session::fileDiffRead, this,
            [this](const std::shared_ptr<const FileDiffSnapshot> &file) { showFile(*file); });
    connect(
        &m_session, &Session::documentRead, this,
        [this](const std::shared_ptr<const DocumentSnapshot> &document) { showObject(*document); });
    connect(m_list, &LineList::opened, this, &CommitPane::open);
    connect(m_list, &LineList::menuWanted, this, &CommitPane::openMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (const QVariant data = index.data(DataRole); data.isValid())
                    open(data);
            });
    connect(&m_session, &Session::ledgerChanged, this, [this] {
        if (m_session.commit())
            m_list->setLines(lines());
    });
    connect(m_diff, &DiffView::differencesExhausted, this, &CommitPane::step);
    connect(m_diff, &DiffView::zoomChanged, this,
            [this](int steps) { m_preferences.setDiffZoom(steps); });
    connect(m_diff, &DiffView::rowActivated, this, [this] {
        if (m_shown.sort != Choice::Sort::File)
            return;
        const auto commit = m_session.commit();
        if (commit && m_shown.file < commit->files.size())
            Q_EMIT blameWanted(commit->commit.id, pathOf(commit->files[m_shown.file]));
    });
}

void CommitPane::showCommit()
{
    const auto snapshot = m_session.commit();
    if (!snapshot) {
        m_commit = {};
        m_shown = {};
        m_wish = {};
        m_list->setLines({});
        m_diff->setDocument(nullptr, {});
        return;
    }
    const bool other = snapshot->commit.id != m_commit;
    if (other) {
        m_commit = snapshot->commit.id;
        m_shown = {};
        m_wish = {};
    }
    m_list->setLines(lines());
    if (m_shown.sort == Choice::Sort::None) {
        m_diff->setPlaceholder(snapshot->renderedKnown && snapshot->rendered.empty() &&
                                       snapshot->files.empty()
                                   ? tr("Nothing to compare")
                                   : tr("Choose an object or a file"));
        if (other)
            m_diff->setDocument(nullptr, {});
        openFirst();
    }
    m_diff->setBusy(!snapshot->renderedKnown);
}

QList<Line> CommitPane::lines()
{
    const auto snapshot = m_session.commit();
    const Commit &commit = snapshot->commit;
    QList<Line> out;
    m_choices.clear();
    out.append({.segments = {idSegment(shortId(commit.id), Tone::Muted),
                             boldSegment(QString::fromStdString(commit.summary), Tone::Muted)},
                .toolTip = QString::fromStdString(commit.summary),
                .heading = true});
    if (!commit.author.name.empty())
        out.append({.segments = {textSegment(tr("%1, %2").arg(
                        personText(commit.author), ageAgo(commit.author.when, m_session.now())))},
                    .toolTip = exactTime(commit.author.when),
                    .heading = true});
    if (commit.committer.name != commit.author.name)
        out.append(
            {.segments = {textSegment(tr("committed by %1, %2")
                                          .arg(personText(commit.committer),
                                               ageAgo(commit.committer.when, m_session.now())),
                                      Tone::Muted)},
             .toolTip = exactTime(commit.committer.when),
             .heading = true});
    if (!commit.body.empty())
        out.append({.segments = {textSegment(QString::fromStdString(commit.body).trimmed())},
                    .heading = true,
                    .wrap = true});
    for (const Error &error : snapshot->errors)
        out.append(errorLine(error));
    renderedLines(out);
    fileLinesOf(out);
    if (const auto ledger = m_session.ledger()->view) {
        const QList<Line> records = commitRecordLines(*ledger, commit.id);
        if (!records.isEmpty())
            out.append(headingLine(tr("Ledger")));
        out += records;
    }
    return out;
}

void CommitPane::renderedLines(QList<Line> &out)
{
    const auto snapshot = m_session.commit();
    out.append(headingLine(tr("Rendered")));
    if (snapshot->rendered.empty()) {
        out.append(remarkLine(!snapshot->renderedKnown ? tr("Being rendered…")
                              : snapshot->commit.parents.empty()
                                  ? tr("The first commit: there is nothing before it")
                              : snapshot->errors.empty() ? tr("Nothing changes once rendered")
                                                         : tr("Not known")));
        return;
    }
    for (size_t i = 0; i < snapshot->rendered.size(); ++i) {
        const CommitSnapshot::Rendered &rendered = snapshot->rendered[i];
        QStringList clusters;
        for (const ClusterName &cluster : rendered.clusters)
            clusters.append(nameOf(cluster));
        const int objects = static_cast<int>(rendered.changedObjects);
        const QString count = clusters.size() > 1 ? tr("same diff, %n object(s)", nullptr, objects)
                                                  : tr("%n object(s)", nullptr, objects);
        Line line;
        line.segments = {signSegment(Sign::Git, Tone::Git),
                         boldSegment(nameOf(rendered.application)),
                         textSegment(clusters.join(u", "_s)), textSegment(count, Tone::Muted)};
        line.toolTip = plainText(line.segments);
        line.heading = true;
        out.append(std::move(line));
        for (const ObjectEntry &entry :
             objectEntries(*rendered.comparison, Pair::Kind::Revisions)) {
            if (entry.group == ObjectGroup::InSync || entry.group == ObjectGroup::Hidden)
                continue;
            const ObjectComparison &object = rendered.comparison->objects[entry.object];
            Line objectLine;
            objectLine.segments = {textSegment(u"    "_s + QString::fromStdString(object.key.name)),
                                   textSegment(entry.kind, Tone::Muted)};
            if (entry.group != ObjectGroup::Changed)
                objectLine.segments.append(textSegment(
                    entry.group == ObjectGroup::Added ? tr("new") : tr("deleted"), Tone::Muted));
            objectLine.toolTip = entry.toolTip;
            objectLine.data = static_cast<int>(m_choices.size());
            m_choices.push_back(
                {.sort = Choice::Sort::Object, .rendered = i, .object = object.key});
            out.append(std::move(objectLine));
        }
    }
    if (!snapshot->renderedKnown)
        out.append(remarkLine(tr("Being rendered…")));
}

void CommitPane::fileLinesOf(QList<Line> &out)
{
    const auto snapshot = m_session.commit();
    out.append(headingLine(tr("Files")));
    if (snapshot->files.empty())
        out.append(remarkLine(snapshot->filesKnown ? tr("None against the first parent")
                                                   : tr("Being read…")));
    for (Line &line : fileLines(snapshot->files)) {
        Choice choice{.sort = Choice::Sort::File};
        choice.file = static_cast<size_t>(line.data.toInt());
        line.data = static_cast<int>(m_choices.size());
        m_choices.push_back(choice);
        out.append(std::move(line));
    }
}

void CommitPane::openFirst()
{
    const auto snapshot = m_session.commit();
    // The rendered difference is what counts; the files stand in only when there is none.
    if (snapshot->rendered.empty() && !snapshot->renderedKnown)
        return;
    if (!m_choices.empty())
        open(0);
}

void CommitPane::open(const QVariant &data)
{
    const auto at = static_cast<size_t>(data.toInt());
    if (at >= m_choices.size() || m_choices[at] == m_shown)
        return;
    m_shown = m_choices[at];
    m_fromBehind = false;
    const auto snapshot = m_session.commit();
    if (m_shown.sort == Choice::Sort::Object)
        readObject(m_shown);
    else if (m_shown.file < snapshot->files.size())
        m_session.readFile(snapshot->commit.id, snapshot->files[m_shown.file]);
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        if (index.data(DataRole) == data) {
            m_list->setCurrentIndex(index);
            m_list->scrollTo(index);
        }
    }
}

DiffTitles CommitPane::titlesOf(const QString &detail) const
{
    const auto snapshot = m_session.commit();
    DiffTitles titles;
    titles.left = snapshot->commit.parents.empty() ? tr("nothing")
                                                   : shortId(snapshot->commit.parents.front());
    titles.right = shortId(snapshot->commit.id);
    titles.leftDetail = detail;
    titles.rightDetail = detail;
    titles.leftSide = Side::Base;
    titles.rightSide = Side::Target;
    return titles;
}

void CommitPane::readObject(const Choice &choice)
{
    const auto snapshot = m_session.commit();
    if (choice.rendered >= snapshot->rendered.size())
        return;
    m_wish = {DocumentWish::Place::Commit,
              snapshot->rendered[choice.rendered].comparison,
              choice.object,
              Side::Live,
              Side::Target,
              {}};
    m_session.readDocument(m_wish);
}

void CommitPane::showObject(const DocumentSnapshot &document)
{
    const auto snapshot = m_session.commit();
    if (!snapshot || document.wish.place != DocumentWish::Place::Commit ||
        document.wish.comparison != m_wish.comparison || document.wish.object != m_wish.object ||
        m_shown.sort != Choice::Sort::Object || m_shown.rendered >= snapshot->rendered.size())
        return;
    const CommitSnapshot::Rendered &rendered = snapshot->rendered[m_shown.rendered];
    QStringList clusters;
    for (const ClusterName &cluster : rendered.clusters)
        clusters.append(nameOf(cluster));
    m_diff->setFileName({});
    show(document.document,
         tr("%1 on %2").arg(nameOf(rendered.application), clusters.join(u", "_s)));
}

void CommitPane::showFile(const FileDiffSnapshot &file)
{
    const auto snapshot = m_session.commit();
    if (!snapshot || file.commit != snapshot->commit.id || m_shown.sort != Choice::Sort::File ||
        m_shown.file >= snapshot->files.size() ||
        pathOf(snapshot->files[m_shown.file]) != pathOf(file.change))
        return;
    m_diff->setFileName(pathOf(file.change));
    if (file.error)
        m_diff->setPlaceholder(file.error->toString());
    show(file.document, pathOf(file.change));
}

void CommitPane::show(std::shared_ptr<const AlignedDocument> document, const QString &detail)
{
    m_diff->setDocument(std::move(document), titlesOf(detail));
    if (std::exchange(m_fromBehind, false) && m_diff->differenceCount() > 0)
        m_diff->setCurrentDifference(m_diff->differenceCount() - 1);
}

void CommitPane::step(bool forward)
{
    const auto it = std::ranges::find(m_choices, m_shown);
    if (it == m_choices.end())
        return;
    const auto at = it - m_choices.begin() + (forward ? 1 : -1);
    if (at < 0 || at >= std::ssize(m_choices)) {
        Q_EMIT said(forward ? tr("That was the last difference")
                            : tr("That was the first difference"));
        return;
    }
    open(static_cast<int>(at));
    m_fromBehind = !forward;
}

void CommitPane::openMenu(const QVariant &data, const QPoint &at)
{
    const auto index = static_cast<size_t>(data.toInt());
    const auto snapshot = m_session.commit();
    if (index >= m_choices.size() || !snapshot)
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Choice choice = m_choices[index];
    if (choice.sort == Choice::Sort::File && choice.file < snapshot->files.size()) {
        const FileChange change = snapshot->files[choice.file];
        const QString path = pathOf(change);
        const Revision revision = change.newPath.empty() && !snapshot->commit.parents.empty()
                                      ? snapshot->commit.parents.front()
                                      : snapshot->commit.id;
        QAction *const blame = menu->addAction(tr("Open with blame"), this,
                                               [=, this] { Q_EMIT blameWanted(revision, path); });
        blame->setEnabled(!change.isSubmodule);
        menu->addAction(tr("Only commits that touch it"), this,
                        [this, path] { Q_EMIT pathFilterWanted(path); });
        menu->addAction(tr("Copy path"), this, [this, path] {
            QApplication::clipboard()->setText(path);
            Q_EMIT said(tr("Copied %1").arg(path));
        });
    } else {
        const QString name = QString::fromStdString(choice.object.toString());
        menu->addAction(tr("Copy name"), this, [this, name] {
            QApplication::clipboard()->setText(name);
            Q_EMIT said(tr("Copied %1").arg(name));
        });
    }
    menu->popup(at);
}

void CommitPane::saveLayout()
{
    m_preferences.setLayout(u"commit"_s, m_splitter->saveState());
}

} // namespace driftgate
