#pragma once

#include "desktop/session/session.h"

#include <QFrame>

namespace driftgate
{

/// One Secret's value in clear, because somebody asked for it. It goes away with a click beside
/// it, with Escape or by itself, and nothing of it stays.
class RevealBox : public QFrame
{
    Q_OBJECT

public:
    RevealBox(const RevealedValue &value, const QString &leftTitle, const QString &rightTitle,
              QWidget *parent);
    void showBeside(QWidget *widget);
};

} // namespace driftgate
