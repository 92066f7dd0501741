#pragma once

#include "desktop/widgets/plaindialog.h"

namespace driftgate
{

/// Every key the program listens to, by where it counts.
class ShortcutsDialog : public PlainDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);
};

} // namespace driftgate
