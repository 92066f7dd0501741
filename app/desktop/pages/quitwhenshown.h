#pragma once

#include "desktop/pages/mainwindow.h"

#include <QObject>

namespace driftgate
{

/// Ends the program as soon as its window has painted what it was started with: the welcome page,
/// or the workspace with its applications, whose cells may still be read. For packagers who try
/// whether the program starts, and for whoever measures how long that takes.
class QuitWhenShown : public QObject
{
    Q_OBJECT

public:
    QuitWhenShown(Session &session, MainWindow &window, QObject *parent = nullptr);

Q_SIGNALS:
    /// Once. `error` tells why there is nothing to show, else it is empty.
    void finished(const QString &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void end(const QString &error);

    Session &m_session;
    bool m_over = false;
};

} // namespace driftgate
