#pragma once

#include "desktop/pages/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace driftgate
{

/// Walks through the pages of the opened workspace, light and dark, and writes each to a PNG
/// file: for the README, and where there is no display to look at.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(Session &session, Preferences &preferences, MainWindow &window, const QString &folder,
         QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// Every picture that was written; `error` tells why not all are there, else it is empty.
    void finished(const QStringList &files, const QString &error);

private:
    struct Stop {
        QString name; ///< of the picture; empty: none is taken
        std::function<void()> go;
        std::function<bool()> ready;
        std::function<QWidget *()> widget; ///< what is on the picture; none: the window
    };
    void planStops();
    /// From an approval to a rollback; of the demo alone, whose clusters it changes.
    void planGateStops();
    void addBoth(const QString &name, const std::function<void()> &go,
                 const std::function<bool()> &ready, const std::function<QWidget *()> &widget = {});
    void step();
    void take();
    void end(const QString &error);

    Session &m_session;
    Preferences &m_preferences;
    MainWindow &m_window;
    QString m_folder;
    std::vector<Stop> m_stops;
    size_t m_at = 0;
    QTimer m_poll;
    int m_waited = 0;
    int m_calm = 0;
    bool m_gateSeen = false;
    QStringList m_files;
};

} // namespace driftgate
