import JjakCore
