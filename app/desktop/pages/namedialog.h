#pragma once

#include "desktop/models/plantext.h"

#include <QDialog>

class QLineEdit;

namespace driftgate
{

class SentenceButton;

/// Before what cannot be undone: the objects whose name has to be typed, why, and the button that
/// goes on once all of them are. One of the few windows that stop the others.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &sentence, const std::vector<ToName> &objects, QWidget *parent);

private:
    void check();

    std::vector<QString> m_names; ///< as they have to be typed
    QList<QLineEdit *> m_fields;
    SentenceButton *m_go;
};

} // namespace driftgate
