#pragma once

#include "desktop/session/session.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace driftgate
{

class LineList;

/// A revert in Git: the branch it goes to, its message, and, once it is made, where to open a
/// request for it.
class RevertBox : public QWidget
{
    Q_OBJECT

public:
    explicit RevertBox(Session &session, QWidget *parent = nullptr);
    /// Fills the message in, unless the person wrote one. Until it is known that it can be made, it
    /// cannot be ordered.
    void setChoice(const ApplicationName &application, const ClusterName &cluster,
                   const Revision &to);
    /// There is nothing to choose: why.
    void setNone(const QString &why);

Q_SIGNALS:
    void said(const QString &text);
    void busyChanged(bool busy); ///< the revert that was ordered here is being made

private:
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildDone();
    void fillIn();
    void take(const RevertOptions &options, const QString &message, const QString &why);
    void clearFilled();
    void showRevert();
    void showDone(const Revert &revert);
    [[nodiscard]] RevertOptions options() const;

    Session &m_session;
    RevertOptions m_choice;
    QStackedWidget *m_stack;
    QLineEdit *m_branch;
    QPlainTextEdit *m_message;
    QCheckBox *m_allClusters;
    QCheckBox *m_push;
    QPushButton *m_make;
    QLabel *m_state;
    LineList *m_done;
    QLineEdit *m_link;
    QPushButton *m_copy;
    QPushButton *m_open;
    QString m_filled;                     ///< what the program wrote into the message
    std::optional<RevertOptions> m_asked; ///< what the message was asked for
    std::optional<QString> m_why;         ///< it cannot be made; empty: it can; none: not known yet
    std::optional<RevertOptions> m_made;  ///< what was ordered here
};

} // namespace driftgate
