#include "desktop/pages/tour.h"

#include "desktop/diff/diffview.h"
#include "desktop/models/fleettext.h"
#include "desktop/pages/commitpane.h"
#include "desktop/pages/fleetpage.h"
#include "desktop/pages/historypage.h"
#include "desktop/pages/reviewpage.h"

#include <QDir>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int PollMs = 100;
constexpr int CalmPolls = 5;       ///< nothing may change for so long before a picture
constexpr int LongestPolls = 3000; ///< five minutes, then the stop is given up
constexpr int ImpactPolls = 300;   ///< half a minute, then what commits change may be open still

/// The cell that shows most: conflicts before drift before what is pending.
const FleetCell *mostTelling(const FleetSnapshot &fleet)
{
    const FleetCell *best = nullptr;
    size_t bestScore = 0;
    for (const FleetRow &row : fleet.rows) {
        for (const FleetCell &cell : row.cells) {
            if (!cell.state || cell.state->error)
                continue;
            const size_t score = 1 + 100 * std::min<size_t>(cell.state->conflicts(), 1) +
                                 10 * std::min<size_t>(cell.state->driftedFields(), 3) +
                                 std::min<size_t>(cell.state->pendingObjects(), 9);
            if (score > bestScore) {
                bestScore = score;
                best = &cell;
            }
        }
    }
    return best;
}

} // namespace

Tour::Tour(Session &session, Preferences &preferences, MainWindow &window, const QString &folder,
           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_window(window)
    , m_folder(folder)
{
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &Tour::step);
    connect(&m_session, &Session::openFailed, this,
            [this](const QString &, const Error &error) { end(error.toString()); });
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        end(tr("The folder %1 cannot be made").arg(m_folder));
        return;
    }
    m_window.resize(1440, 900);
    planStops();
    m_poll.start();
}

void Tour::planStops()
{
    const auto opened = [this] {
        return m_session.workspace() && !m_session.isOpening() && m_session.fleet()->reading == 0;
    };
    const auto fleet = [this] {
        m_window.showPage(MainWindow::Fleet);
        if (const FleetCell *const cell = mostTelling(*m_session.fleet()))
            m_window.fleet()->choose(cell->state->application, cell->cluster);
    };
    const auto historyReady = [this] {
        const auto commit = m_session.commit();
        if (m_session.history()->running && !m_session.history()->more)
            return false;
        if (m_session.history()->rows == 0)
            return true;
        return commit && commit->renderedKnown &&
               (m_window.history()->knowsVisible() || m_waited > ImpactPolls);
    };
    const auto review = [this] {
        if (const FleetCell *const cell = mostTelling(*m_session.fleet()))
            m_session.review(cell->state->application, cell->cluster);
        m_window.showPage(MainWindow::Review);
    };
    const auto reviewReady = [this] {
        const auto plan = m_session.plan();
        return !m_session.reviewed() || (!m_session.reviewed()->running && plan && !plan->running);
    };
    for (const auto theme : {Preferences::Theme::Light, Preferences::Theme::Dark}) {
        const QString end = theme == Preferences::Theme::Dark ? u"-dark"_s : QString();
        const auto dress = [this, theme] { m_preferences.setTheme(theme); };
        m_stops.push_back({u"fleet"_s + end,
                           [=] {
                               dress();
                               fleet();
                           },
                           opened,
                           {}});
        m_stops.push_back({u"history"_s + end,
                           [this, dress] {
                               dress();
                               m_window.showPage(MainWindow::History);
                           },
                           historyReady,
                           {}});
        m_stops.push_back({u"review"_s + end, review, reviewReady, {}});
        m_stops.push_back({u"activity"_s + end,
                           [this] { m_window.showPage(MainWindow::Activity); },
                           [] { return true; },
                           {}});
    }
}

void Tour::step()
{
    if (m_at >= m_stops.size()) {
        const auto workspace = m_session.workspace();
        if (std::exchange(m_gateSeen, true) || !workspace || !workspace->isDemo) {
            end({});
            return;
        }
        planGateStops();
    }
    const Stop &stop = m_stops[m_at];
    if (m_waited++ == 0 && (m_at > 0))
        stop.go();
    if (m_waited > LongestPolls) {
        end(tr("“%1” was not ready in time").arg(stop.name));
        return;
    }
    m_calm = stop.ready() && m_session.activity()->running.empty() ? m_calm + 1 : 0;
    if (m_calm == 1)
        stop.go();
    if (m_calm >= CalmPolls)
        take();
}

void Tour::take()
{
    const Stop &stop = m_stops[m_at];
    QWidget *const widget = stop.widget ? stop.widget() : &m_window;
    const QString file = QDir(m_folder).filePath(stop.name + u".png"_s);
    if (!stop.name.isEmpty()) {
        if (widget == nullptr || !widget->grab().save(file)) {
            end(tr("%1 cannot be written").arg(file));
            return;
        }
        m_files.append(file);
    }
    ++m_at;
    m_waited = 0;
    m_calm = 0;
}

void Tour::end(const QString &error)
{
    m_poll.stop();
    Q_EMIT finished(m_files, error);
}

} // namespace driftgate
