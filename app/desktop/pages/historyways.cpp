#include "desktop/models/commitplaces.h"
#include "desktop/models/fleettext.h"
#include "desktop/pages/historypage.h"

#include <QMenu>
#include <QTableView>

namespace driftgate
{

namespace
{

constexpr size_t MostOffered = 24; ///< more names than that nobody reads in a menu
constexpr size_t MostRollbacks = 5;

QString placeName(const CommitPlace &place)
{
    return HistoryPage::tr("%1 on %2")
        .arg(nameOf(place.application), nameOf(place.cluster))
        .replace(u'&', QStringLiteral("&&"));
}

} // namespace

// The ways from a commit to what is done about it.

void HistoryPage::reviewChosen()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const Revision commit = m_model->row(index.row()).commit.id;
    const auto impact = m_session.impact(commit);
    std::vector<CommitPlace> places = placesOf(commit, *m_session.fleet(), impact.get());
    // Where it waits is what a review is about; only where it waits nowhere, where it went.
    if (!places.empty() && places.front().waits)
        std::erase_if(places, [](const CommitPlace &place) { return !place.waits; });
    if (places.empty()) {
        Q_EMIT said(impact ? tr("This commit changes no application on any cluster")
                           : tr("What this commit changes is not known yet"));
        return;
    }
    if (places.size() == 1) {
        Q_EMIT reviewWanted(places.front().application, places.front().cluster);
        return;
    }
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("reviewPlaces"));
    for (size_t i = 0; i < places.size() && i < MostOffered; ++i) {
        menu->addAction(placeName(places[i]), this, [this, place = places[i]] {
            Q_EMIT reviewWanted(place.application, place.cluster);
        });
    }
    menu->setActiveAction(menu->actions().front());
    const QRect row = m_table->visualRect(index.siblingAtColumn(HistoryModel::Subject));
    menu->popup(m_table->viewport()->mapToGlobal(row.bottomLeft()));
}

void HistoryPage::rollBackToChosen()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const Revision commit = m_model->row(index.row()).commit.id;
    if (const QString why = m_session.whyNoRollback(commit); !why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    const auto impact = m_session.impact(commit);
    const std::vector<CommitPlace> places = placesOf(commit, *m_session.fleet(), impact.get());
    // The application that the history is narrowed to, or the one under review, is the one meant.
    const QString narrowed = m_session.history()->filter.application;
    ApplicationName application(narrowed.toStdString());
    ClusterName cluster;
    if (const auto reviewed = m_session.reviewed();
        reviewed && (narrowed.isEmpty() || reviewed->application == application)) {
        application = reviewed->application;
        cluster = reviewed->cluster;
    } else if (narrowed.isEmpty() && !places.empty()) {
        application = places.front().application;
        cluster = places.front().cluster;
    }
    Q_EMIT rollbackWanted(application, cluster, commit);
}

void HistoryPage::addWays(QMenu *menu, const Revision &commit)
{
    menu->addAction(tr("Review…"), QKeySequence(Qt::Key_Return), this, &HistoryPage::reviewChosen);
    const auto impact = m_session.impact(commit);
    const std::vector<CommitPlace> places = placesOf(commit, *m_session.fleet(), impact.get());
    const bool mayReturn = m_session.whyNoRollback(commit).isEmpty();
    size_t offered = 0;
    for (const CommitPlace &place : places) {
        if (!mayReturn || place.waits || offered++ >= MostRollbacks)
            continue;
        menu->addAction(tr("Roll back %1 to this…").arg(placeName(place)), this,
                        [this, place, commit] {
                            Q_EMIT rollbackWanted(place.application, place.cluster, commit);
                        });
    }
    menu->addAction(tr("Roll back to this…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), this,
                    &HistoryPage::rollBackToChosen)
        ->setEnabled(mayReturn);
}

} // namespace driftgate
