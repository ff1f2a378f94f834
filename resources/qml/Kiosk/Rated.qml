// Thanks, the same whatever was chosen.
import QtQuick
import Pages

Item {
    id: sheet

    required property RatingPage page

    Notice {
        anchors.fill: parent
        iconName: "check"
        title: qsTr("Thank you for your rating")
        help: qsTr("We look into everything that was not good, and put it right.")
        actionText: qsTr("Done")
        onActed: sheet.page.finish()
    }
}
