#pragma once

#include "desktop/widgets/plaindialog.h"

namespace driftgate
{

/// What the program is, its version, and the licences of what it is made of.
class AboutDialog : public PlainDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace driftgate
